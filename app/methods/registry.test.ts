import { expect, test } from 'vitest'
import type { Instruction, InstructionKind } from '../model/instruction.ts'
import { pays } from '../model/instruction.ts'
import { transfer } from '../model/samples.ts'
import { fallback } from './registry.ts'

const redirect = { kind: 'redirect', url: 'https://pay.example/', provider: 'coinbase', confirmsItself: true } as const

test.each<readonly [string, Instruction, string | undefined]>([
  ['a transfer', transfer, 'deposit_address'],
  ['a withdrawal', { ...transfer, withdrawal: { exchange: 'kraken', network: 'Polygon' } }, 'exchange'],
  [
    'any of several assets',
    { kind: 'any_transfer', family: 'evm', receiverAddress: '0x', accepts: { assets: [], checkedOn: '2026-11-20' } },
    'deposit_address',
  ],
  ['a page of a provider', redirect, 'exchange'],
  ['a transaction on Solana', { kind: 'sign', family: 'solana' }, 'solana_wallet'],
  ['a call on an EVM chain', { kind: 'sign', family: 'evm' }, 'evm_wallet'],
  ['a transaction that no wallet here signs', { kind: 'sign', family: 'tron' }, undefined],
  [
    'a bank transfer',
    { kind: 'bank_transfer', rail: 'sepa', amount: { text: '25', currency: 'EUR' }, rows: [] },
    'bank',
  ],
  ['what was told to another page', { kind: 'untold' }, undefined],
])('%s that nobody chose a method for goes to one that carries it out', (_, instruction, expected) => {
  const kind = fallback(instruction)
  expect(kind).toBe(expected)
  const carried: readonly InstructionKind[] = kind ? pays[kind] : [instruction.kind]
  expect(carried).toContain(instruction.kind)
})
