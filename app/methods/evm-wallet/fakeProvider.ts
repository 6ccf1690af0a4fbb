import type { Eip1193Provider } from '../../wallets/eip1193.ts'

/** What a fake wallet answers, by method; what throws rejects, what is missing is an unknown method. */
export type Script = Readonly<Record<string, (params: readonly unknown[]) => unknown>>

/** A wallet for tests: answers by script, keeps what it was asked, emits what it is told to. */
export type FakeProvider = Eip1193Provider & {
  readonly calls: readonly { readonly method: string; readonly params: readonly unknown[] }[]
  /** How often a method was asked. */
  count(method: string): number
  emit(event: string, value?: unknown): void
  /** How many listeners hang on it. */
  listeners(): number
}

/** The account and hash of the fakes. */
export const account = '0x27b1fdb04752bbc536007a920d24acb045561c26'
/** A hash of the right shape. */
export const hash = `0x${'ab'.repeat(32)}`

/** Makes a fake wallet that is connected and on Polygon, and sends, where the script does not say otherwise. */
export function makeFakeProvider(script: Script = {}): FakeProvider {
  const answers: Script = {
    eth_accounts: () => [account],
    eth_requestAccounts: () => [account],
    eth_chainId: () => '0x89',
    eth_sendTransaction: () => hash,
    ...script,
  }
  const calls: { method: string; params: readonly unknown[] }[] = []
  const listening = new Map<string, Set<(value: unknown) => void>>()
  return {
    calls,
    count: (method) => calls.filter((call) => call.method === method).length,
    emit: (event, value) => [...(listening.get(event) ?? [])].forEach((listener) => listener(value)),
    listeners: () => [...listening.values()].reduce((sum, set) => sum + set.size, 0),
    async request({ method, params = [] }) {
      calls.push({ method, params })
      const answer = answers[method]
      if (!answer) throw Object.assign(new Error('method not found'), { code: -32601 })
      return answer(params)
    },
    on: (event, listener) => void listening.set(event, (listening.get(event) ?? new Set()).add(listener)),
    removeListener: (event, listener) => void listening.get(event)?.delete(listener),
  }
}

/** Gives an error as wallets throw it. */
export function walletError(code: number, message = 'no', more: object = {}): Error {
  return Object.assign(new Error(message), { code, ...more })
}

/** Gives a promise that is settled by hand. */
export function makeDeferred<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
