import type { legacySpeech } from './legacySpeech.ts'
import type { LegacyWallet } from './readLegacyWallets.ts'
import type { SolanaWallet } from './solanaWallet.ts'

let speech: typeof legacySpeech | undefined

/** Gives a wallet of before the standard as the page asks it. Until what speaks to it is there, it shows no account, and is asked for nothing but to connect. */
export function toLegacyWallet({ source, name }: LegacyWallet): SolanaWallet {
  return {
    id: encodeURIComponent(name),
    name,
    source,
    connect: async (isSilent) => (await loadSpeech()).connect(source, isSilent),
    accounts: () => speech?.readAccount(source) ?? [],
    watch: (onChange) => speech?.watch(source, onChange) ?? (() => undefined),
    send: async (_, transaction) => speech?.send(source, transaction),
  }
}

/** Loads what speaks to these wallets; who lists one asks for it ahead. Rejects when it cannot be had. */
export async function loadSpeech(): Promise<typeof legacySpeech> {
  return (speech ??= (await import('./legacySpeech.ts')).legacySpeech)
}
