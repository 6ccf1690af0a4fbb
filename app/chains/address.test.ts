import { expect, test } from 'vitest'
import { addressProblem, isSameAddress } from './address.ts'

const checksummed = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const solana = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'

test.each([
  ['', 'empty'],
  [checksummed, undefined],
  [checksummed.slice(0, -1), 'shape'],
  [`${checksummed}0`, 'shape'],
  [solana, 'family'],
  ['T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb', 'family'],
  ['javascript:alert(1)', 'shape'],
])('%s as an EVM address: %s', (address, problem) => expect(addressProblem('evm', address)).toBe(problem))

test('EVM ignores case, other families do not', () => {
  expect(isSameAddress('evm', checksummed, checksummed.toLowerCase())).toBe(true)
  expect(isSameAddress('solana', solana, solana.toLowerCase())).toBe(false)
})
