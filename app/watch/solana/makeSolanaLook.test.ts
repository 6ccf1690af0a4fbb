import { expect, test } from 'vitest'
import { solana } from '../../chains/caip.ts'
import { readSolanaFate } from './makeSolanaLook.ts'

const sent = { chainId: solana, hash: '5'.repeat(88), sentAt: 0 }
const genesis = `${solana.slice('solana:'.length)}9zQ1`

test.each([
  ['confirmed', genesis, { err: null, confirmationStatus: 'confirmed' }, 'mined'],
  ['not yet voted on', genesis, { err: null, confirmationStatus: 'processed' }, 'pending'],
  ['failed', genesis, { err: { InstructionError: [0, {}] }, confirmationStatus: 'finalized' }, 'reverted'],
  ['refused before it is voted on', genesis, { err: {}, confirmationStatus: 'processed' }, 'pending'],
  ['not known', genesis, null, 'unknown'],
  ['of another cluster', 'EtWTRABZaYq6iMfeYKouRu166VU2xqa1', { err: null, confirmationStatus: 'confirmed' }, 'unknown'],
])('a transaction that is %s is told so', async (_, first, status, kind) => {
  const fate = await readSolanaFate(() => Promise.resolve([first, { value: [status] }]), sent)
  expect(fate).toEqual({ kind })
})
