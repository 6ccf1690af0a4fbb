import { randomUUID } from 'node:crypto'
import type { Customer, HostedLink } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'

/** How long a link lives. */
const LIFE_MS = 24 * 60 * 60 * 1000

/** Makes a link to the page of the identity check. It goes back to `redirectUrl`, where there is one. */
export function linkKyc(context: FaceContext, customer: Customer, redirectUrl: string | null): string {
  const url = new URL(`${context.url()}/infinite/kyc`)
  url.searchParams.set('session', makeLink(context, customer, 'kyc', redirectUrl).id)
  if (redirectUrl !== null) url.searchParams.set('redirect', redirectUrl)
  return url.href
}

/** Makes a link to the page of the terms. Nothing says where it goes back to, unless whoever opens it adds `redirect`. */
export function linkTerms(context: FaceContext, customer: Customer): string {
  const url = new URL(`${context.url()}/infinite/v1/headless/tos`)
  url.searchParams.set('session', makeLink(context, customer, 'terms', null).id)
  url.searchParams.set('customerId', customer.id)
  return url.href
}

/** Finds a link that is not too old, with its customer. */
export function openLink({ ledger, clients, clock }: FaceContext, kind: HostedLink['kind'], id: string | undefined) {
  const link = id === undefined ? undefined : ledger.store.hostedLink.get(id)
  const customer = link && clients.customer(link.customerId)
  return link?.kind === kind && customer && clock.now() < link.expiresAt ? { link, customer } : undefined
}

/** Reads where a page shall go back to; nothing for a script, or for a place that holds its own content. */
export function readRedirect(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  return /^(javascript|data|blob|file|about):$/.test(new URL(text).protocol) ? undefined : text
}

function makeLink(
  { ledger, clock }: FaceContext,
  { id: customerId }: Customer,
  kind: HostedLink['kind'],
  redirectUrl: string | null,
): HostedLink {
  const prefix = kind === 'kyc' ? 'kyc_sess_' : ''
  const id = `${prefix}${randomUUID()}`
  return ledger.store.hostedLink.put({ id, kind, customerId, redirectUrl, expiresAt: clock.now() + LIFE_MS })
}
