import { expect, test } from 'vitest'
import { isDepositError } from '../errors.ts'
import { isSameAddress } from './address.ts'
import type { Family } from './caip.ts'
import { verifyAddress } from './verifyAddress.ts'

const checksummed = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const receiver = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const tron = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'
const solana = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'

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
