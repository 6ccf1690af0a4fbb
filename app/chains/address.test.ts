import { describe, expect, test } from 'vitest'
import { isDepositError } from '../errors.ts'
import type { Family } from './caip.ts'
import { addressGroups, addressProblem, isSameAddress, verifyAddress } from './address.ts'

const checksummed = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const receiver = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const tron = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'
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

describe('verifyAddress', () => {
  const reasonOf = (address: string, family: Family = 'evm') =>
    verifyAddress(family, address).catch((thrown: unknown) =>
      isDepositError(thrown, 'address_invalid') ? thrown.context.reason : thrown,
    )

  test('gives the checksum spelling of an address in one case', async () => {
    expect(await reasonOf(checksummed.toLowerCase())).toBe(checksummed)
    expect(await reasonOf(`0x${checksummed.slice(2).toUpperCase()}`)).toBe(checksummed)
    expect(await reasonOf(checksummed)).toBe(checksummed)
  })

  test('refuses a wrong checksum, and a family that it cannot check', async () => {
    expect(await reasonOf(checksummed.replace('fCD6', 'fcD6'))).toBe('checksum')
    expect(await reasonOf(solana)).toBe('family')
    expect(await reasonOf('anything', 'unknown')).toBe('shape')
  })

  test('knows the addresses of Bitcoin, old and new, in either case of the new ones', async () => {
    const segwit = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
    const old = '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'
    expect(await reasonOf(old, 'bitcoin')).toBe(old)
    expect(await reasonOf(segwit, 'bitcoin')).toBe(segwit)
    expect(await reasonOf(segwit.toUpperCase(), 'bitcoin')).toBe(segwit.toUpperCase())
    expect(isSameAddress('bitcoin', segwit, segwit.toUpperCase())).toBe(true)
    expect(isSameAddress('bitcoin', old, old.toLowerCase())).toBe(false)
  })

  test('knows the whole addresses of Solana and Tron, and gives them as they are', async () => {
    expect(await reasonOf(receiver, 'solana')).toBe(receiver)
    expect(await reasonOf(tron, 'tron')).toBe(tron)
  })

  test.each<[Family, string, string]>([
    ['solana', tron, 'family'],
    ['solana', receiver.slice(1), 'shape'],
    ['solana', 'z'.repeat(44), 'shape'],
    ['solana', checksummed, 'family'],
    ['solana', solana, 'nobody'],
    ['solana', '11111111111111111111111111111111', 'nobody'],
    ['solana', 'SysvarRent111111111111111111111111111111111', 'nobody'],
    ['tron', receiver, 'family'],
    ['tron', tron.toLowerCase(), 'family'],
    ['tron', `${tron.slice(0, -1)}h`, 'checksum'],
    ['tron', 'T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb', 'nobody'],
    ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'nobody'],
    ['evm', '0x0000000000000000000000000000000000000000', 'nobody'],
    ['evm', '0x000000000000000000000000000000000000dEaD', 'nobody'],
    ['evm', '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE', 'nobody'],
    ['bitcoin', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'checksum'],
    ['bitcoin', tron, 'family'],
    ['bitcoin', 'bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', 'nobody'],
    ['evm', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'family'],
  ])('on %s, %s is refused: %s', async (family, address, reason) => {
    expect(await reasonOf(address, family)).toBe(reason)
  })
})

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

test('EVM ignores case, other families do not', () => {
  expect(isSameAddress('evm', checksummed, checksummed.toLowerCase())).toBe(true)
  expect(isSameAddress('solana', solana, solana.toLowerCase())).toBe(false)
})
