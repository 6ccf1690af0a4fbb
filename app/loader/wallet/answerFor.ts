import type { WalletRequest } from '../../bridge/messages.ts'
import { walletMethods } from '../../bridge/walletMethods.ts'
import { readReasons } from '../../wallets/readReasons.ts'
import { isAllowed } from './isAllowed.ts'
import type { Passed } from './pass.ts'

/** What `host.answer` says of a wallet's answer. */
type Said = { readonly ok: boolean; readonly result?: unknown; readonly error?: object }

/** Longer answers are no wallet's, in characters of their JSON text. */
const mostText = 60_000
const mostMessage = 300
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
    // As text and back: a wallet may give what no message can carry.
    const text = JSON.stringify(await wallet.ask(method, params)) ?? 'null'
    return text.length > mostText ? fail(-32603, 'Too long') : { ok: true, result: JSON.parse(text) }
  } catch (thrown) {
    return toFailure(thrown)
  } finally {
    if (isPrompt) asking.delete(id)
  }
}

/** Wallets keep the telling code inside, in many ways; the page gets them all, in one. */
function toFailure(thrown: unknown): Said {
  const { codes, texts } = readReasons(thrown)
  const [code = -32603, ...inner] = codes
  const data = inner.reduceRight<object | undefined>((rest, code) => ({ code, ...(rest && { data: rest }) }), undefined)
  return fail(code, texts.join('\n').slice(0, mostMessage), data)
}

function fail(code: number, message: string, data?: object): Said {
  return { ok: false, error: { code, message, ...(data && { data }) } }
}
