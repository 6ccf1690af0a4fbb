import { expect, test } from 'vitest'
import { baseUsdc, polygonUsdc, samples } from '../model/samples.ts'
import type { Session } from '../model/session.ts'
import { figuresOf } from './figuresOf.ts'

const address = '0x52908400098527886E0F7030069857D2E4169EE7'
const hash = `0x${'a1'.repeat(32)}`
/** A payment straight to where the money lands, of 100 USDC. */
const direct: Session = {
  ...samples.processing,
  target: { asset: polygonUsdc, address, amount: 100_000_000n },
  route: { asset: polygonUsdc, receiverAddress: address.toLowerCase() },
  sourceTransfer: { chainId: polygonUsdc.chainId, hash },
}
const asked = 100_000_000n

test.each([
  ['nobody told how much', undefined, undefined, { asked }],
  ['less', 'underpaid', 99_000_001n, { asked, arrived: 99_000_001n, missing: 999_999n }],
  ['more', 'overpaid', 101_000_000n, { asked, arrived: 101_000_000n, extra: 1_000_000n }],
  ['as much as asked', undefined, asked, { asked, arrived: asked }],
  ['too little by its own word, and enough by the figure', 'underpaid', asked, { asked }],
  ['too much by its own word, and less by the figure', 'overpaid', 99n, { asked }],
] as const)('a direct payment of which came %s', (_, issue, read, figures) => {
  expect(figuresOf({ ...direct, ...(issue && { issue }) }, read)).toEqual({ asset: polygonUsdc, ...figures })
})

test('a figure of the backend goes before one of the transaction', () => {
  const told = { ...direct, sourceTransfer: { chainId: polygonUsdc.chainId, hash, amount: 60_000_000n } }
  expect(figuresOf(told, 1n)).toMatchObject({ arrived: 60_000_000n, missing: 40_000_000n })
})

test('what goes by an address on the way, or in another coin, is compared with nothing', () => {
  const arrived = { asset: polygonUsdc, arrived: 25_070_000n }
  expect(figuresOf(samples.processing)).toEqual(arrived)
  const onTheWay = { ...direct, route: { asset: polygonUsdc, receiverAddress: `0x${'77'.repeat(20)}` } }
  expect(figuresOf(onTheWay, 25_070_000n)).toEqual(arrived)
})

test('a delivery is compared with what was to land', () => {
  const less = { ...samples.succeeded, delivery: { ...samples.succeeded.delivery!, amount: 24_900_000n } }
  expect(figuresOf(less)).toEqual({ asset: baseUsdc, asked: 25_000_000n, arrived: 24_900_000n, missing: 100_000n })
  const otherCoin = { ...less, delivery: { ...less.delivery, asset: polygonUsdc } }
  expect(figuresOf(otherCoin)).toEqual({ asset: polygonUsdc, arrived: 24_900_000n })
})

test('nothing is known of a session without a payment', () => {
  expect(figuresOf(samples.cancelled)).toBeUndefined()
})
