import { expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { choicesOf } from './choicesOf.ts'
import { bridged, market, onSolana, own, pending, ready } from './fakeMarket.ts'
import { limitsOf } from './limitsOf.ts'

const desk = { market, accounts: [pending, ready], account: own, region: undefined }
const draft: Draft = { amount: '', addresses: {} }

test('nothing has to be chosen where there is one sensible way', () => {
  expect(choicesOf(desk, draft)).toMatchObject({
    direction: 'buy',
    place: { country: 'US', currency: 'USD' },
    rail: 'ach',
    coin: bridged,
    account: ready,
    address: own,
    isOwnWallet: true,
    limits: { least: 5_000n, most: 5_000_000n },
  })
})

test('a wire starts higher than the currency says', () => {
  expect(choicesOf(desk, { ...draft, rail: 'wire' }).limits).toEqual({ least: 50_000n, most: 5_000_000n })
})

test('a sale is of the coin, within the coin’s own limits, and from the wallet that signed in alone', () => {
  const other = '0x3333333333333333333333333333333333333333'
  expect(choicesOf(desk, { ...draft, direction: 'sell', addresses: { evm: other } })).toMatchObject({
    paid: bridged.asset,
    limits: { least: 50_000_000n, most: 50_000_000_000n },
    address: own,
  })
})

test('a coin of another family has no address until one is named', () => {
  const assetId = onSolana.asset.assetId
  expect(choicesOf(desk, { ...draft, assetId }).address).toBeUndefined()
  expect(choicesOf(desk, { ...draft, assetId, addresses: { solana: 'So1' } }).address).toBe('So1')
})

test('a German payer finds Germany, and learns that an account there cannot be added yet', () => {
  const { places, place } = choicesOf({ ...desk, region: 'DE' }, draft)
  expect(places.map(({ country, standing }) => [country, standing])).toEqual([
    ['US', 'open'],
    ['DE', 'no_form'],
    ['FR', 'no_form'],
  ])
  expect(place?.country).toBe('US')
})

test('a German payer whose account in euros is ready buys from Germany', () => {
  const euros = { ...ready, accountId: 'acct_3', currency: 'EUR' }
  const choices = choicesOf({ ...desk, accounts: [euros], region: 'DE' }, draft)
  expect(choices).toMatchObject({ place: { country: 'DE', entry: 'EU' }, rail: 'sepa', account: euros })
})

test('a country that is not allowed takes nobody', () => {
  const [us, eu] = market.countries
  const closed = { ...market, countries: [{ ...us!, isAllowed: false }, eu!] }
  expect(choicesOf({ ...desk, market: closed }, draft)).toMatchObject({
    place: undefined,
    coins: [],
    account: undefined,
  })
})

test('an account that is not ready is never taken', () => {
  expect(
    choicesOf({ ...desk, accounts: [pending] }, { ...draft, accountId: pending.accountId }).account,
  ).toBeUndefined()
})

test('a choice that is offered no more gives way to a suggestion', () => {
  const gone = { ...draft, assetId: 'eip155:1/slip44:60', placeId: 'JP/JPY', accountId: 'gone', rail: 'spei' } as const
  expect(choicesOf(desk, gone)).toMatchObject({ coin: bridged, account: ready, rail: 'ach' })
})

test.each([
  ['several', [{ least: '50' }, { least: '500', most: '900' }, { most: '800.5' }], { least: 50_000n, most: 80_050n }],
  ['no', [{}], {}],
  ['unreadable', [{ least: 'much' }], {}],
])('%s limits allow what all of them do', (_, limits, expected) => {
  expect(limitsOf(limits, 2)).toEqual(expected)
})
