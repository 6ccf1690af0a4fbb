import { isProvider } from '../../wallets/eip1193.ts'
import { attempt, errorText, toText } from './foreign.ts'
import { fieldOf } from './readFound.ts'
import type { Act } from './report.ts'
import type { Found } from './watchWallets.ts'

/** A question that a wallet is asked on a tap, by a name that `texts.ts` has words for. None of them moves anything. */
export type Question = {
  readonly name: QuestionName
  /** Asks, step by step; what each step gave is told to `note`. */
  ask(note: (act: Omit<Act, 'wallet'>) => void): Promise<void>
}
export type QuestionName = 'connect' | 'network' | 'abilities' | 'switch' | 'sign'

/** What a wallet shows and signs: plain words that mean nothing to anybody else. */
export const signedText =
  'Inlet wallet check\n\nThis text moves nothing, allows nothing and signs you in nowhere. It only shows that this wallet can sign.'

type Note = (act: Omit<Act, 'wallet'>) => void

/** Gives what a wallet can be asked; nothing for an object that cannot be asked. `chains` are CAIP-2 ids. */
export function questionsFor({ wallet, source }: Found, chains: readonly string[]): readonly Question[] {
  if (wallet.how === 'standard') return standardQuestions(source)
  if (wallet.how === 'object' || attempt(() => isProvider(source)) !== true) return []
  const call = (method: string, params: readonly unknown[] = []) =>
    (source as { request(call: object): Promise<unknown> }).request({ method, params })
  const ids = chains
    .flatMap((chain) => /^eip155:(\d+)$/.exec(chain)?.[1] ?? [])
    .map((id) => `0x${BigInt(id).toString(16)}`)
  const account = async () => firstOf(await call('eth_accounts'))
  return [
    { name: 'connect', ask: (note) => step(note, 'eth_requestAccounts', () => call('eth_requestAccounts')) },
    { name: 'network', ask: (note) => step(note, 'eth_chainId', () => call('eth_chainId')) },
    {
      name: 'abilities',
      ask: (note) =>
        step(note, 'wallet_getCapabilities', async () => call('wallet_getCapabilities', [await account()])),
    },
    { name: 'switch', ask: (note) => switchToEach(note, call, ids) },
    {
      name: 'sign',
      ask: (note) =>
        step(
          note,
          'personal_sign',
          async () => call('personal_sign', [toHex(signedText), await account()]),
          describeSignature,
        ),
    },
  ]
}

type Call = (method: string, params?: readonly unknown[]) => Promise<unknown>

/** Asks a wallet to go to each network and back to where it was; after each answer the network is read again. */
async function switchToEach(note: Note, call: Call, ids: readonly string[]): Promise<void> {
  const before = toText(await call('eth_chainId').catch(() => ''), 32)
  for (const chainId of [...ids.filter((id) => id !== before), ...(before ? [before] : [])]) {
    const isOnIt = async () => {
      await call('wallet_switchEthereumChain', [{ chainId }])
      return toText(await call('eth_chainId'), 32)
    }
    await step(
      note,
      `wallet_switchEthereumChain ${chainId}`,
      isOnIt,
      (now) => String(now),
      (now) => now === chainId,
    )
  }
}

/** A wallet of the Wallet Standard is asked for its accounts, and to sign the text where it can. */
function standardQuestions(wallet: unknown): readonly Question[] {
  const feature = (name: string, method: string) => {
    const own = fieldOf(fieldOf(wallet, 'features'), name)
    const work = fieldOf(own, method)
    return typeof work === 'function' ? (input?: object) => work.call(own, input) as Promise<unknown> : undefined
  }
  const connect = feature('standard:connect', 'connect')
  const sign = feature('solana:signMessage', 'signMessage')
  const accounts = () => fieldOf(wallet, 'accounts') as readonly unknown[]
  const addresses = () => accounts().map((account) => fieldOf(account, 'address'))
  return [
    ...(connect
      ? [
          {
            name: 'connect',
            ask: (note: Note) => step(note, 'standard:connect', () => connect().then(addresses)),
          } as const,
        ]
      : []),
    ...(sign
      ? [
          {
            name: 'sign',
            ask: (note: Note) =>
              step(
                note,
                'solana:signMessage',
                () => sign({ account: accounts()[0], message: new TextEncoder().encode(signedText) }),
                describeSignature,
              ),
          } as const,
        ]
      : []),
  ]
}

/** Asks once, and notes what came of it. A wallet may take as long as its user does; nothing is asked again. */
async function step(
  note: Note,
  asked: string,
  work: () => Promise<unknown>,
  describe: (answer: unknown) => string = (answer) => toText(answer, 600),
  isRight: (answer: unknown) => boolean = () => true,
): Promise<void> {
  const started = performance.now()
  const done = (outcome: Act['outcome'], detail: string) =>
    note({ asked, outcome, detail, tookMs: Math.round(performance.now() - started) })
  try {
    const answer = await work()
    done(isRight(answer) ? 'answered' : 'unlike', describe(answer))
  } catch (error) {
    const code = fieldOf(error, 'code')
    done(code === 4001 || code === 'ACTION_REJECTED' ? 'refused' : 'failed', errorText(error))
  }
}

/** A signature is nobody's business: its form is enough. */
function describeSignature(answer: unknown): string {
  if (typeof answer === 'string' && /^0x[0-9a-f]*$/i.test(answer)) return `${answer.length / 2 - 1} bytes`
  const signature = fieldOf(firstOf(answer) ?? answer, 'signature')
  return signature instanceof Uint8Array ? `${signature.length} bytes` : `no signature, but ${typeof answer}`
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : undefined
}

function toHex(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  return `0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
