import { expect, test } from 'vitest'
import { solana } from '../../chains/caip.ts'
import type { Facts } from '#island/solana'
import type { Prepared } from '../../model/instruction.ts'
import { makePrepared } from './fakeWallet.ts'
import { shortOf } from './shortOf.ts'

const rent = 2_039_280n
const facts = (change: Partial<Facts> = {}): Facts => ({
  ...{ version: 0, moves: [], networkFee: 5_000n, deposits: 0n, memos: [] },
  ...change,
})
const inSol: Prepared = {
  ...makePrepared(),
  asset: { assetId: `${solana}/slip44:501`, chainId: solana, symbol: 'SOL', decimals: 9 },
  amount: { units: 100_000_000n, basis: 'exact' },
}

test.each([
  ['the fee to the lamport', makePrepared(), facts(), 5_000n, undefined],
  ['nothing for the fee', makePrepared(), facts(), 0n, { units: 5_000n, isCertain: true }],
  ['fee and deposit', makePrepared(), facts({ deposits: rent }), 5_000n + rent, undefined],
  ['the fee alone', makePrepared(), facts({ deposits: rent }), 5_000n, { units: rent, isCertain: false }],
  ['no fee, no deposit', makePrepared(), facts({ deposits: rent }), 1n, { units: 4_999n, isCertain: true }],
  [
    'a tip too little',
    makePrepared(),
    facts({ moves: [{ mint: 'native', units: 9n }] }),
    5_000n,
    { units: 9n, isCertain: true },
  ],
  ['SOL without its fee', inSol, facts(), 100_000_000n, { units: 5_000n, isCertain: true }],
  ['SOL with its fee', inSol, facts({ moves: [{ mint: 'native', units: 100_000_000n }] }), 100_005_000n, undefined],
] as const)('an account with %s is told as that', (_, prepared, known, balance, short) => {
  expect(shortOf(prepared, known, balance)).toEqual(short)
})
