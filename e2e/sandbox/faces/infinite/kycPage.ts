import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Customer } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import type { InfiniteContext, InfiniteEnv } from './faceEnv.ts'
import { openLink } from './hostedLinks.ts'
import { choices, hostedPage, wayBack, type HostedButton } from './hostedPage.ts'

/** How long a review takes that ends well. */
const REVIEW_MS = 4000

const title = 'Identity check'
const double =
  'A double: this page of the local sandbox stands in for the provider that checks identities. It asks for no data; ' +
  'choose how the check comes out.'

/** Adds the page of the identity check, where the person chooses the outcome and goes back to where they came from. */
export function addKycPage(app: Hono<InfiniteEnv>, context: FaceContext): void {
  app.get('/kyc', (c) => {
    const open = openLink(context, 'kyc', c.req.query('session'))
    if (!open) return unknown(c)
    const goesTo = open.link.redirectUrl ?? undefined
    const content = html`<p>For ${open.customer.name}.</p>
      ${choices('outcome', buttonsFor(open.customer))}`
    return hostedPage(c, { title, double, content, goesTo })
  })
  app.post('/kyc', async (c) => {
    const open = openLink(context, 'kyc', c.req.query('session'))
    if (!open) return unknown(c)
    const { outcome } = await c.req.parseBody()
    const { ledger, clock } = context
    const reached = reach(open.customer, String(outcome), clock.now())
    if (reached) ledger.store.customer.put({ ...open.customer, ...reached })
    const { redirectUrl } = open.link
    if (redirectUrl !== null) return c.redirect(redirectUrl, 303)
    return hostedPage(c, { title: 'Thank you', double, content: wayBack(undefined) })
  })
}

function buttonsFor({ type, kyc }: Customer): HostedButton[] {
  const owners = { value: 'owners', words: 'Give the owners’ information' }
  return [
    ...(kyc === 'awaiting_ubo' ? [owners] : []),
    { value: 'submit', words: type === 'BUSINESS' ? 'Hand in the company’s documents' : 'Hand in the documents' },
    { value: 'approve', words: 'Be approved at once' },
    { value: 'incomplete', words: 'Leave it half done' },
    { value: 'reject', words: 'Be rejected' },
  ]
}

/** A company that handed in its documents is asked for its owners next; a review ends well after a while. */
function reach({ type }: Customer, outcome: string, now: number): Partial<Customer> | undefined {
  const reviewed = { kyc: 'under_review', kycReviewedAt: now + REVIEW_MS, kycCompletedAt: null } as const
  const unsettled = { kycReviewedAt: null, kycCompletedAt: null }
  switch (outcome) {
    case 'submit':
      return type === 'BUSINESS' ? { kyc: 'awaiting_ubo', ...unsettled } : reviewed
    case 'owners':
      return reviewed
    case 'approve':
      return { kyc: 'approved', kycReviewedAt: null, kycCompletedAt: now }
    case 'incomplete':
      return { kyc: 'incomplete', ...unsettled }
    case 'reject':
      return { kyc: 'rejected', ...unsettled }
    default:
      return undefined
  }
}

function unknown(c: InfiniteContext) {
  const content = html`<p>This link is not known here, or it is too old. Go back and ask for a new one.</p>`
  return hostedPage(c, { title: 'No such link', double, content, status: 404 })
}
