import { createNoopSigner, type Instruction } from '@solana/kit'
import { getTransferSolInstruction } from '@solana-program/system'
import { getApproveInstruction, getTransferCheckedInstruction } from '@solana-program/token'
import { expect, test } from 'vitest'
import { encodeSignature, findTokenAccounts, judgeTransaction, type Order } from './solana.ts'
import { addressOf, compile } from './solana/oracle/compile.ts'

const payer = addressOf(1)
const usdc = addressOf(2)
const [source, destination, stranger] = [addressOf(3), addressOf(4), addressOf(5)]
const authority = createNoopSigner(payer)
const tokenAccounts = await findTokenAccounts(payer, usdc)
const order: Order = { account: payer, mint: usdc, most: 25_000_000n, tokenAccounts }
const transfer = (amount = 25_000_000n, mint = usdc): Instruction =>
  getTransferCheckedInstruction({ source, mint, destination, authority, amount, decimals: 6 })
const foreign: Instruction = { programAddress: stranger, accounts: [], data: Uint8Array.of(1) }
const bytesOf = (...instructions: Instruction[]) => compile({ version: 0, payer, instructions })
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const judge = (...instructions: Instruction[]) => judgeTransaction(hexOf(bytesOf(...instructions)), order)

test('a token transfer is understood: who gets how much of what, and what the network takes', () => {
  expect(judge(transfer())).toEqual({
    tier: 'understood',
    bytes: bytesOf(transfer()),
    facts: {
      version: 0,
      moves: [{ mint: usdc, units: 25_000_000n, to: destination }],
      networkFee: 5000n,
      deposits: 0n,
      memos: [],
    },
  })
})

test.each([
  ['hex', (bytes: Buffer) => bytes.toString('hex')],
  ['hex behind 0x', (bytes: Buffer) => `0x${bytes.toString('hex').toUpperCase()}`],
  ['base64', (bytes: Buffer) => bytes.toString('base64')],
  ['base64 without its end', (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')],
])('%s is read', (_, write) => {
  const bytes = bytesOf(transfer())
  expect(judgeTransaction(write(Buffer.from(bytes)), order)).toMatchObject({ tier: 'understood', bytes })
})

test('a program that the page does not know makes a transaction opaque and is named', () => {
  expect(judge(transfer(), foreign)).toMatchObject({
    tier: 'opaque',
    provable: { programs: [stranger], moves: [{ mint: usdc, units: 25_000_000n, to: destination }] },
  })
})

test.each([
  ['more than was agreed', 'amount', transfer(25_000_001n)],
  ['another token', 'asset', transfer(1n, addressOf(9))],
  ['SOL', 'amount', getTransferSolInstruction({ source: authority, destination, amount: 40_000_000n })],
  [
    'a right to take more',
    'delegate',
    getApproveInstruction({ source, delegate: stranger, owner: authority, amount: 1n }),
  ],
] as const)('%s is refused, also in an opaque transaction', (_, reason, instruction) => {
  expect(judge(instruction)).toEqual({ tier: 'refused', reason })
  expect(judge(foreign, transfer(), instruction, foreign)).toEqual({ tier: 'refused', reason })
})

test('B42 a transaction for another account is refused', () => {
  const text = hexOf(bytesOf(transfer()))
  expect(judgeTransaction(text, { ...order, account: stranger })).toEqual({ tier: 'refused', reason: 'fee_payer' })
})

test.each([
  ['nothing', '', 'unreadable'],
  ['garbage', 'garbage!', 'unreadable'],
  ['a megabyte', 'ab'.repeat(500_000), 'too_large'],
  ['one byte too many', '00'.repeat(1233), 'too_large'],
])('%s is refused', (_, text, reason) => {
  expect(judgeTransaction(text, order)).toEqual({ tier: 'refused', reason })
})

test('a signature is spelled as explorers spell it', () => {
  expect(encodeSignature(new Uint8Array(64).fill(255))).toBe(
    '67rpwLCuS5DGA8KGZXKsVQ7dnPb9goRLoKfgGbLfQg9WoLUgNY77E2jT11fem3coV9nAkguBACzrU1iyZM4B8roQ',
  )
  expect(() => encodeSignature(new Uint8Array(63))).toThrow(RangeError)
})
