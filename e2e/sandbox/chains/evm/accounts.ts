import type { LocalAccount } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Payer } from '../chain.ts'

/** The well-known test words of local nodes. Never money. */
export const mnemonic = 'test test test test test test test test test test test junk'

// The first three accounts of the words: to compute them takes a start of the sandbox a fifth of its time.
const first = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const second = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const third = '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a'

/** Owns factory and treasury, and sends every delivery, sweep and refund. */
export const operator = privateKeyToAccount(first)

/** Pay what they are asked to, out of what they are given. */
export const payerAccounts: Readonly<Record<Payer, LocalAccount>> = {
  payer: privateKeyToAccount(second),
  exchange: privateKeyToAccount(third),
}
