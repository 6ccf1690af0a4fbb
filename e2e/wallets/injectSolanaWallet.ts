/** What a page gets to see of the wallet: how it is called, and which of the two ways to sign it has. */
export type InjectedSolanaWallet = { name: string; signing: 'send' | 'sign' | 'both'; inFrames?: boolean }

/** What a page can ask of the wallet. */
export type SolanaMethod = 'connect' | 'disconnect' | 'signTransaction' | 'signAndSendTransaction'

/** A request as it crosses: the transaction is base64. */
export type SolanaAsk = { silent?: boolean; account?: string; chain?: string; transaction?: string }

/**
 * Runs in the page before its own scripts: registers a Wallet Standard wallet whose answers come from Node, by
 * `__askSolana`. An event `__solanaWallet` brings accounts that changed. Self-contained, since only its own text reaches
 * the page.
 * @see https://github.com/wallet-standard/wallet-standard
 * @see https://github.com/anza-xyz/wallet-standard/tree/master/packages/core/features
 */
export function injectSolanaWallet({ name, signing, inFrames = true }: InjectedSolanaWallet): void {
  if (!inFrames && window !== window.top) return
  type Shown = { address: string; publicKey: number[]; chains: string[] }
  type Input = { account: { address: string }; chain?: string; transaction: Uint8Array }
  type Answer = { result?: unknown; error?: { code: number; message: string } }
  type Api = { register(wallet: object): void }
  const listeners = new Set<(change: object) => void>()
  const version = '1.0.0'
  const signs = { version, supportedTransactionVersions: ['legacy', 0] }
  let accounts: readonly object[] = []

  const ask = async (method: SolanaMethod, request: SolanaAsk): Promise<unknown> => {
    const askNode = Reflect.get(window, '__askSolana') as (method: SolanaMethod, request: SolanaAsk) => Promise<Answer>
    const { result, error } = await askNode(method, request)
    if (error) throw Object.assign(new Error(error.message), { code: error.code })
    return result
  }
  const show = (shown: readonly Shown[]) => {
    const features = Object.keys(wallet.features).filter((feature) => feature.startsWith('solana:'))
    accounts = shown.map(({ publicKey, ...rest }) =>
      Object.freeze({ ...rest, publicKey: Uint8Array.from(publicKey), features }),
    )
    listeners.forEach((listener) => listener({ accounts }))
    return { accounts }
  }
  const askToSign = async (method: SolanaMethod, { account, chain, transaction }: Input) => {
    const base64 = btoa(Array.from(transaction, (byte) => String.fromCharCode(byte)).join(''))
    const answer = await ask(method, { account: account.address, transaction: base64, ...(chain ? { chain } : {}) })
    return Uint8Array.from(atob(String(answer)), (char) => char.charCodeAt(0))
  }
  const signTransaction = (...inputs: Input[]) =>
    Promise.all(inputs.map(async (one) => ({ signedTransaction: await askToSign('signTransaction', one) })))
  const signAndSendTransaction = (...inputs: Input[]) =>
    Promise.all(inputs.map(async (one) => ({ signature: await askToSign('signAndSendTransaction', one) })))

  const wallet = {
    version,
    name,
    icon: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Crect width="8" height="8" rx="4" fill="%23555"/%3E%3C/svg%3E',
    chains: ['solana:mainnet', 'solana:devnet', 'solana:testnet'],
    get accounts() {
      return accounts
    },
    features: {
      'standard:connect': {
        version,
        connect: async (input?: { silent?: boolean }) =>
          show((await ask('connect', input?.silent ? { silent: true } : {})) as Shown[]),
      },
      'standard:disconnect': { version, disconnect: async () => void show((await ask('disconnect', {})) as Shown[]) },
      'standard:events': {
        version,
        on(_event: 'change', listener: (change: object) => void) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      ...(signing === 'send' ? {} : { 'solana:signTransaction': { ...signs, signTransaction } }),
      ...(signing === 'sign' ? {} : { 'solana:signAndSendTransaction': { ...signs, signAndSendTransaction } }),
    },
  }
  addEventListener('__solanaWallet', (event) => void show((event as CustomEvent<Shown[]>).detail))
  const register = (api: Api) => api.register(wallet)
  addEventListener('wallet-standard:app-ready', (event) => register((event as CustomEvent<Api>).detail))
  dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
}
