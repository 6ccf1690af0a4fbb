import { addressProblem } from '../../chains/address.ts'
import { toLegacyTransaction, type LegacyTransaction } from './toLegacyTransaction.ts'

/** A wallet by the contract of the old adapters, as far as this page uses it. */
export type LegacyProvider = {
  readonly publicKey?: unknown
  connect(how?: { readonly onlyIfTrusted: true }): Promise<unknown>
  signAndSendTransaction(transaction: LegacyTransaction): Promise<unknown>
  on?(event: string, listener: () => void): unknown
  off?(event: string, listener: () => void): unknown
}

/** The part that speaks to wallets of before the standard: few browsers have one that speaks nothing else. */
export const legacySpeech = { connect, readAccount, watch, send }

async function connect(provider: LegacyProvider, isSilent: boolean): Promise<unknown> {
  return provider.connect(isSilent ? { onlyIfTrusted: true } : undefined)
}

async function send(provider: LegacyProvider, transaction: Uint8Array): Promise<unknown> {
  const answer = await provider.signAndSendTransaction(toLegacyTransaction(transaction))
  return typeof answer === 'object' && answer && 'signature' in answer ? answer.signature : answer
}

/** These wallets do not say which cluster they are on. */
function readAccount(provider: LegacyProvider): readonly { readonly address: string }[] {
  try {
    const address = provider.publicKey ? String(provider.publicKey) : ''
    return address && addressProblem('solana', address) === undefined ? [{ address }] : []
  } catch {
    return []
  }
}

function watch(provider: LegacyProvider, onChange: () => void): () => void {
  const events = ['accountChanged', 'disconnect']
  const each = (way: 'on' | 'off') => {
    try {
      for (const event of events) provider[way]?.(event, onChange)
    } catch {
      // Foreign code; the account is read again before a send anyway.
    }
  }
  each('on')
  return () => each('off')
}
