import fc from 'fast-check'
import { encodeFunctionData, erc20Abi, getAddress } from 'viem'
import { expect, test } from 'vitest'
import { checksumAddress } from './checksum.ts'
import { decodeTransfer, encodeBalanceOf, encodeCall, encodeTransfer, readUint } from './evm.ts'

const address = fc
  .bigInt({ min: 0n, max: 2n ** 160n - 1n })
  .map((number) => `0x${number.toString(16).padStart(40, '0')}` as const)
const units = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

test.each([
  ['0x52908400098527886e0f7030069857d2e4169ee7', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ['0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['0x833589FCD6EDB6E08F4C7C32D4F71B54BDA02913', '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'],
])('%s is spelled %s', (typed, spelled) => {
  expect(checksumAddress(typed)).toBe(spelled)
})

test.each([
  '',
  '0x',
  '0x52908400098527886e0f7030069857d2e4169ee',
  '52908400098527886e0f7030069857d2e4169ee7',
  'vitalik.eth',
])('%j is no address', (text) => {
  expect(() => checksumAddress(text)).toThrow()
  expect(() => encodeTransfer({ to: text, units: 1n })).toThrow()
  expect(() => encodeBalanceOf(text)).toThrow()
})

test('each address is spelled as another library spells it', () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(checksumAddress(text)).toBe(getAddress(text))
    }),
    { numRuns: 1_000 },
  )
})

test('a transfer is what the full encoder makes of the ERC-20 interface', () => {
  fc.assert(
    fc.property(address, units, (to, amount) => {
      expect(encodeTransfer({ to, units: amount })).toBe(
        encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] }),
      )
      expect(encodeBalanceOf(to)).toBe(encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [to] }))
      expect(encodeCall('0x23b872dd', [to, to, amount])).toBe(
        encodeFunctionData({ abi: erc20Abi, functionName: 'transferFrom', args: [to, to, amount] }),
      )
    }),
  )
})

test('what was encoded is what is read back', () => {
  fc.assert(
    fc.property(address, units, (to, amount) => {
      expect(decodeTransfer(encodeTransfer({ to, units: amount }))).toEqual({ to, units: amount })
    }),
  )
})

test('an amount beyond 256 bits or below zero is not encoded', () => {
  const to = '0x52908400098527886E0F7030069857D2E4169EE7'
  expect(() => encodeTransfer({ to, units: 2n ** 256n })).toThrow()
  expect(() => encodeTransfer({ to, units: -1n })).toThrow()
})

const good = encodeTransfer({ to: '0x52908400098527886E0F7030069857D2E4169EE7', units: 25_070_000n })
test.each([
  ['another function', good.replace('a9059cbb', '095ea7b3')],
  ['a byte too many', `${good}00`],
  ['a byte too few', good.slice(0, -2)],
  ['dirt above the address', good.replace('a9059cbb00', 'a9059cbb01')],
  ['nothing', ''],
  ['an empty call', '0x'],
])('%s is not read as a transfer', (_, data) => {
  expect(decodeTransfer(data)).toBeUndefined()
})

test.each([
  ['0x0', 0n],
  ['0x1a', 26n],
  [`0x${'f'.repeat(64)}`, 2n ** 256n - 1n],
  [`0x${'0'.repeat(65)}`, undefined],
  ['0x', undefined],
  ['26', undefined],
  [26, undefined],
  [null, undefined],
  ['0x-1', undefined],
])('the quantity %j is %s', (hex, value) => {
  expect(readUint(hex)).toBe(value)
})
