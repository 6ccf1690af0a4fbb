import { isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Credentials, PayLink, PayLinkRequest } from '../backend.ts'
import { readAnswer } from '../reader.ts'

/** What a purchase is asked for with. */
export type Purchase = {
  readonly call: (path: string, body: object | undefined, signal: AbortSignal) => Promise<unknown>
  readonly backend: string
  readonly credentials: Credentials
  readonly session: Session | undefined
}

/**
 * Gets the page of an exchange that pays a session. Asks by the session first; servers of the older form want the target
 * instead, and their sessions learn nothing.
 */
export async function getPayLink(
  { exchange, amount }: PayLinkRequest,
  signal: AbortSignal,
  purchase: Purchase,
): Promise<PayLink> {
  const { call, backend, credentials, session } = purchase
  const asset = session?.target.asset
  const toLink = (answer: unknown, confirmsItself: boolean): PayLink => ({
    url: readAnswer(backend, answer).at('url').text(),
    confirmsItself,
  })
  try {
    return toLink(await call('pay_link', { ...credentials, amount, asset: asset?.symbol ?? 'USDC' }, signal), true)
  } catch (thrown) {
    if (!session || !asset || !isDepositError(thrown, 'backend_rejected') || thrown.context.field === 'amount')
      throw thrown
    const older = { exchange, address: session.target.address, asset: asset.symbol, chain: asset.chainId, amount }
    return toLink(await call('pay_link', older, signal), false)
  }
}
