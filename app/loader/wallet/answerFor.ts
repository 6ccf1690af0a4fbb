import type { WalletRequest } from '../../bridge/messages.ts'
import { walletMethods } from '../../bridge/walletMethods.ts'
import { isAllowed } from './isAllowed.ts'
import type { Passed } from './pass.ts'

/** What `host.answer` says of a wallet's answer. */
type Said = { readonly ok: boolean; readonly result?: unknown; readonly error?: object }

/** Longer answers are no wallet's, in characters of their JSON text. */
const mostText = 60_000
/** These the wallet answers by itself. */
const silent = /^eth_(?!request|send)|_getAccounts$/

/**
 * Lets a request of the page through to a wallet, or refuses it, and gives the answer; never rejects. What asks the user
 * is asked once at a time: `asking` holds the wallets that are being asked.
 */
export async function answerFor(
  wallet: Passed | undefined,
  { wallet: id, method, params }: WalletRequest,
  asking: Set<string>,
): Promise<Said> {
  const isPrompt = !silent.test(method)
  if (!wallet) return fail(4900, 'No such wallet')
  const isKnown = walletMethods.includes(method) && method.startsWith('solana') === (wallet.offer.family === 'solana')
  if (!isKnown || !isAllowed(method, params)) return fail(4200, 'Not asked of this wallet')
  if (isPrompt && asking.has(id)) return fail(-32002, 'A request is open')
  if (isPrompt) asking.add(id)
  try {
    const result = await wallet.ask(method, params)
    return (JSON.stringify(result) ?? '').length > mostText ? fail(-32603, 'Too long') : { ok: true, result }
  } catch (thrown) {
    const { code, message, data } = (thrown ?? {}) as Readonly<Record<string, unknown>>
    return { ...fail(codeOf(code, data), String(message ?? thrown).slice(0, 300)) }
  } finally {
    if (isPrompt) asking.delete(id)
  }
}

/** Some wallets keep the telling code inside. */
function codeOf(code: unknown, data: unknown): number {
  const { originalError } = Object(data) as { readonly originalError?: { readonly code?: unknown } }
  const telling = originalError?.code ?? code
  return typeof telling === 'number' ? telling : -32603
}

function fail(code: number, message: string): Said {
  return { ok: false, error: { code, message } }
}
