import { expect, test } from 'vitest'
import { addressGroups } from './addressGroups.ts'

const checksummed = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const solana = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'

test('groups are the whole address', () => {
  expect(addressGroups(checksummed)).toEqual([
    '0x',
    '8335',
    '89fC',
    'D6eD',
    'b6E0',
    '8f4c',
    '7C32',
    'D4f7',
    '1b54',
    'bdA0',
    '2913',
  ])
  expect(addressGroups(solana).join('')).toBe(solana)
})
