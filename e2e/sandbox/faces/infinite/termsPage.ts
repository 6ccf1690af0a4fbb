import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { FaceContext } from '../faceContext.ts'
import type { InfiniteContext, InfiniteEnv } from './faceEnv.ts'
import { openLink, readRedirect } from './hostedLinks.ts'
import { choices, hostedPage, wayBack } from './hostedPage.ts'

const path = '/v1/headless/tos'
const title = 'Terms of service'
const double =
  'A double: this page of the local sandbox stands in for the provider’s terms. Accepting them here binds nobody.'

/** Adds the page of the terms. After accepting it goes to `redirect`, where whoever opened it added one. */
export function addTermsPage(app: Hono<InfiniteEnv>, context: FaceContext): void {
  app.get(path, (c) => {
    const open = openLink(context, 'terms', c.req.query('session'))
    if (!open) return unknown(c)
    if (open.customer.terms === 'accepted')
      return hostedPage(c, { title: 'Terms accepted', double, content: wayBack(readRedirect(c.req.query('redirect'))) })
    const content = html`<p>For ${open.customer.name}.</p>
      <p>Money that is moved between a bank account and a wallet here is test money on a local chain.</p>
      ${choices('answer', [{ value: 'accept', words: 'Accept the terms' }])}`
    return hostedPage(c, { title, double, content, goesTo: readRedirect(c.req.query('redirect')) })
  })
  app.post(path, (c) => {
    const open = openLink(context, 'terms', c.req.query('session'))
    if (!open) return unknown(c)
    const { ledger, clock } = context
    ledger.store.customer.put({ ...open.customer, terms: 'accepted', termsAcceptedAt: clock.now() })
    const redirectUrl = readRedirect(c.req.query('redirect'))
    return c.redirect(redirectUrl ?? c.req.url, 303)
  })
}

function unknown(c: InfiniteContext) {
  const content = html`<p>This link is not known here, or it is too old. Go back and ask for a new one.</p>`
  return hostedPage(c, { title: 'No such link', double, content, status: 404 })
}
