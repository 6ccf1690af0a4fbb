import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asset } from '../../chains/assets.ts'
import { baseUsdc, polygonUsdc } from '../../model/samples.ts'
import { account } from './fakeProvider.ts'
import { readOrder } from './readOrder.ts'
import { buildTransaction, checkTransaction, factsOf } from './transaction.ts'
import { loadEvm } from './loadEvm.ts'

const evm = await loadEvm()

const receiverAddress = '0x52908400098527886E0F7030069857D2E4169EE7'
const other = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const pol: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
const order = { asset: polygonUsdc, receiverAddress, units: 25_070_000n, account }

test('a token goes by a call of its contract, without value', () => {
  expect(buildTransaction(evm, order)).toEqual({
    from: account,
    to: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
    data: `0xa9059cbb${receiverAddress.slice(2).toLowerCase().padStart(64, '0')}${(25_070_000).toString(16).padStart(64, '0')}`,
    chainId: '0x89',
  })
})

test("a chain's own coin goes as value, without data", () => {
  expect(buildTransaction(evm, { ...order, asset: pol, units: 10n ** 18n })).toEqual({
    from: account,
    to: receiverAddress,
    value: '0xde0b6b3a7640000',
    chainId: '0x89',
  })
})

const hexAddress = fc
  .bigInt({ min: 1n, max: 2n ** 160n - 1n })
  .map((number) => `0x${number.toString(16).padStart(40, '0')}`)
test('what is read back from the bytes is the order', () => {
  fc.assert(
    fc.property(
      hexAddress,
      fc.bigInt({ min: 1n, max: 2n ** 255n }),
      fc.constantFrom(polygonUsdc, baseUsdc, pol),
      (to, units, asset) => {
        const facts = readOrder(evm, { ...order, asset, receiverAddress: to, units })
        expect(facts).toMatchObject({ receiverAddress: evm.checksumAddress(to), units, chainId: asset.chainId })
      },
    ),
  )
})

const good = buildTransaction(evm, order)
test.each([
  ['another recipient', { ...good, data: evm.encodeTransfer({ to: other, units: order.units }) }],
  ['another amount', { ...good, data: evm.encodeTransfer({ to: receiverAddress, units: order.units + 1n }) }],
  ['another token', { ...good, to: other }],
  ['another chain', { ...good, chainId: '0x1' }],
  ['an approval', { ...good, data: good.data?.replace('a9059cbb', '095ea7b3') ?? '' }],
  ['bytes behind the call', { ...good, data: `${good.data ?? ''}00` }],
  ['value beside the call', { ...good, value: '0x1' }],
  ['a plain transfer of the coin', { from: good.from, to: receiverAddress, value: '0x17e8ab0', chainId: '0x89' }],
])('%s is a mismatch', (_, transaction) => {
  expect(() => checkTransaction(evm, transaction, order)).toThrow('address_mismatch')
})

test('nothing is a mismatch of the bytes that were built', () => {
  expect(() => checkTransaction(evm, good, order)).not.toThrow()
  expect(factsOf(evm, good)).toEqual({
    receiverAddress,
    units: order.units,
    tokenAddress: polygonUsdc.assetId.slice(-42),
    chainId: 'eip155:137',
  })
})

test('a transfer of nothing is a mismatch', () => {
  expect(readOrder(evm, { ...order, units: 0n })).toMatchObject({ code: 'address_mismatch' })
})

test('an encoder that lies is caught before anyone is asked', () => {
  const lying = { ...evm, encodeTransfer: ({ units }: { units: bigint }) => evm.encodeTransfer({ to: other, units }) }
  expect(readOrder(lying, order)).toMatchObject({
    code: 'address_mismatch',
    context: { between: 'session and wallet request' },
  })
})

test('an asset that no wallet of this kind sends is refused', () => {
  const asset: Asset = { ...polygonUsdc, assetId: 'eip155:137/erc721:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359' }
  expect(() => buildTransaction(evm, { ...order, asset })).toThrow('wallet_failed')
})

const seed = Number(process.env['INLET_SEED'] ?? 1)

test(`a flipped bit anywhere in a transfer is never taken for the order (seed ${seed})`, () => {
  const fields = fc.constantFrom('to' as const, 'value' as const, 'data' as const, 'chainId' as const)
  const anyOrder = fc.record({ receiverAddress: hexAddress, units: fc.bigInt({ min: 1n, max: 2n ** 128n }) })
  fc.assert(
    fc.property(anyOrder, fc.constantFrom(polygonUsdc, pol), fields, fc.nat(), (part, asset, field, at) => {
      const wanted = { ...order, ...part, asset }
      const built = buildTransaction(evm, wanted)
      const text = built[field]
      if (text === undefined) return
      const digits = text.slice(2).toLowerCase()
      const place = (at >> 2) % digits.length
      const digit = (parseInt(digits.charAt(place), 16) ^ (1 << (at & 3))).toString(16)
      const flipped = { ...built, [field]: `0x${digits.slice(0, place)}${digit}${digits.slice(place + 1)}` }
      expect(() => checkTransaction(evm, flipped, wanted)).toThrow('address_mismatch')
    }),
    { numRuns: 1_000, seed },
  )
})
