import type { OwnStandard, OwnWallet } from '../inletLoader.ts'
import type { Passed } from './pass.ts'

type Account = OwnStandard['accounts'][number]
type Features = {
  'standard:connect': { connect(input?: { silent: boolean }): Promise<unknown> }
  'standard:events'?: { on(event: 'change', listener: () => void): () => void }
  'solana:signAndSendTransaction': {
    signAndSendTransaction(input: {
      account: Account
      transaction: Uint8Array
      chain: string
    }): Promise<readonly { readonly signature: Uint8Array }[]>
  }
}

/** Takes a wallet of the Wallet Standard that signs and sends on Solana; nothing where it is none. */
export function takeStandard(own: OwnWallet): Passed | undefined {
  if (!('features' in own) || !('solana:signAndSendTransaction' in own.features)) return undefined
  const features = own.features as Features
  const accounts = () => own.accounts.map(({ address, chains }) => ({ address, chains: [...(chains ?? [])] }))
  return {
    offer: { family: 'solana', name: own.name, ...(own.icon && { icon: own.icon }) },
    async ask(method, params) {
      if (method === 'solana_signAndSendTransaction') return sign(own, features, params[0])
      await features['standard:connect'].connect(method === 'solana_getAccounts' ? { silent: true } : undefined)
      return accounts()
    },
    watch(tell, signal) {
      const off = features['standard:events']?.on('change', () => tell('accountsChanged', accounts()))
      signal.addEventListener('abort', () => off?.())
    },
  }
}

/** Gives the signature as its bytes in base64. @throws what the wallet throws; 4100 where the account is gone */
async function sign(own: OwnStandard, features: Features, order: unknown): Promise<object> {
  const { pubkey, transaction } = Object(order) as { readonly pubkey?: unknown; readonly transaction?: unknown }
  const account = own.accounts.find(({ address }) => address === pubkey)
  if (!account) throw Object.assign(new Error('No such account'), { code: 4100 })
  const bytes = Uint8Array.from(atob(String(transaction)), (letter) => letter.charCodeAt(0))
  const input = { account, transaction: bytes, chain: 'solana:mainnet' }
  const [signed] = await features['solana:signAndSendTransaction'].signAndSendTransaction(input)
  return { signature: btoa(String.fromCharCode(...(signed?.signature ?? []))) }
}
