import { recall, remember } from '../../lib/sessionMemory.ts'

/** What is remembered where storage throws: for the life of the page. */
const memory = new Map<string, string>()

/** Remembers a text over reloads of this tab; an empty one forgets. Never for secrets. */
export function keep(key: string, text: string): void {
  memory.set(key, text)
  remember(key, text)
}

/** Gives what was remembered. */
export function kept(key: string): string | undefined {
  return (memory.get(key) ?? recall(key)) || undefined
}

/** Where things are remembered: the wallet chosen last, the amount the payer typed, a send whose outcome is not known, the last hash a wallet told. */
export const keys = {
  wallet: 'wallet',
  amount: (sessionId: string, assetId: string) => `amount:${sessionId}:${assetId}`,
  hash: (sessionId: string) => `hash:${sessionId}`,
  sending: (sessionId: string) => `sending:${sessionId}`,
} as const
