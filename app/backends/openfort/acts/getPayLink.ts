import { isDepositError } from '../../../errors.ts'
import type { PayLink, PayLinkRequest } from '../../backend.ts'
import { readAnswer } from '../../reader.ts'
import type { Desk } from '../desk.ts'

/**
 * Gets the page of an exchange that pays a session. Asks by the session first; servers of the older form want the target
 * instead, and their sessions learn nothing.
 */
export async function getPayLink(
  { exchange, amount }: PayLinkRequest,
  signal: AbortSignal,
  { call, backend, credentials, session }: Desk,
): Promise<PayLink> {
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
