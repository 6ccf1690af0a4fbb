// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Asset } from '../chains/assets.ts'
import { solana, tron } from '../chains/caip.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import { DepositError } from '../errors.ts'
import type { SourceChain } from '../backends/backend.ts'
import { Choose } from './deposit-address/Choose.tsx'
import { Choose as ChooseExchange } from './exchange/Choose.tsx'
import type { FakePage } from './fakePage.tsx'
import { drawPanel } from './fakePage.tsx'
import type { FakeSession } from './fakeSession.ts'
import { makeFakeSession } from './fakeSession.ts'
import { askingKit, refundKit } from './kits.ts'

const solanaUsdc: Asset = {
  assetId: `${solana}/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v`,
  chainId: solana,
  symbol: 'USDC',
  decimals: 6,
}
const tronUsdt: Asset = {
  assetId: `${tron}/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t`,
  chainId: tron,
  symbol: 'USDT',
  decimals: 6,
}
const chains: readonly SourceChain[] = [
  { chainId: polygonUsdc.chainId, name: 'Polygon', assets: [polygonUsdc] },
  { chainId: solana, name: 'Solana', assets: [solanaUsdc] },
  { chainId: tron, name: 'Tron', assets: [tronUsdt] },
]
const evmAddress = '0x52908400098527886E0F7030069857D2E4169EE7'
const solanaAddress = '7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs'
const tronAddress = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'
let page: FakePage
let session: FakeSession

beforeAll(() => Promise.all([askingKit.load(), refundKit.load(), import('#island/checksum'), import('#island/base58')]))
afterEach(() => page.end())

async function draw(
  kind: 'deposit_address' | 'exchange' = 'deposit_address',
  step = 'choose',
  offered = chains,
  asks: { asksRefund?: true } = {},
) {
  session = { ...makeFakeSession(), sourceAssets: () => Promise.resolve(offered) }
  session.show({ ...samples.requires_payment_method, isTest: false })
  const panel = () => (kind === 'exchange' ? <ChooseExchange offer={{ kind }} /> : <Choose offer={{ kind, ...asks }} />)
  page = drawPanel(panel, session, { at: kind, step })
  await vi.waitFor(() => expect(page.button('USDC on Solana') ?? document.querySelector('form')).toBeTruthy())
}
/** Taps on a coin whose refund address is asked for. */
async function pick(row: string) {
  page.click(row)
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull())
}
function submit(typed: string) {
  page.type(typed)
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
}
const fieldError = () => document.querySelector('.field .error')?.textContent

test('on a network of the target’s kind nothing is asked: the target’s own address takes a refund', async () => {
  await draw()
  page.click('USDC on Polygon')
  await vi.waitFor(() => expect(session.choices).toHaveLength(1))
  expect(session.choices[0]).toMatchObject({
    asset: polygonUsdc,
    refundAddress: samples.waiting_payment.target.address,
  })
})

test.each([
  [
    'an address of another kind of network',
    'USDC on Solana',
    evmAddress,
    'A Solana address looks like \u20667EYn…awMs',
  ],
  ['an address of another kind of network', 'USDT on Tron', evmAddress, 'A Tron address looks like \u2066TJRa…RTv8'],
  ['an address of another kind of network', 'USDT on Tron', solanaAddress, 'A Tron address looks like \u2066TJRa…RTv8'],
  ['half an address', 'USDC on Solana', solanaAddress.slice(0, 20), 'A Solana address looks like \u20667EYn…awMs'],
  ['a wrong character', 'USDT on Tron', tronAddress.replace('v8', 'v9'), 'A character in this address is wrong'],
  ['nothing', 'USDC on Solana', '', 'Enter an address.'],
])('%s is refused at the field for %s, and nothing is chosen', async (_, row, typed, told) => {
  await draw()
  await pick(row)
  submit(typed)
  await vi.waitFor(() => expect(fieldError()).toContain(told))
  expect(session.choices).toEqual([])
})

test.each([
  ['USDC on Solana', solanaUsdc, solanaAddress],
  ['USDT on Tron', tronUsdt, tronAddress],
])('%s is chosen with the refund address that the payer named', async (row, asset, refundAddress) => {
  await draw()
  await pick(row)
  expect(page.text()).toContain('Where should the money go if it fails?')
  submit(` ${refundAddress} `)
  await vi.waitFor(() => expect(session.choices).toEqual([{ kind: 'transfer', asset, refundAddress }]))
})

test('a withdrawal from an exchange asks for it too', async () => {
  await draw('exchange', 'choose/kraken')
  await pick('USDC on Solana')
  expect(session.choices).toEqual([])
  submit(solanaAddress)
  const choice = { kind: 'transfer', asset: solanaUsdc, exchange: 'kraken', refundAddress: solanaAddress }
  await vi.waitFor(() => expect(session.choices).toEqual([choice]))
})

test('the question is a step of its own, for the only coin as well', async () => {
  await draw('deposit_address', 'choose', chains.slice(1, 2))
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull())
  expect(history.state).toMatchObject({ inlet: { view: { at: 'deposit_address', step: 'choose/refund' } } })
  expect(page.text()).toContain('Your Solana address')
})

test('where nobody but the payer can name a refund address it is asked for whatever is sent, and never guessed', async () => {
  await draw('deposit_address', 'choose', chains, { asksRefund: true })
  await pick('USDC on Polygon')
  expect(session.choices).toEqual([])
  expect(page.text()).toContain('A payment that fails may then not come back by itself.')
  submit(evmAddress)
  await vi.waitFor(() =>
    expect(session.choices).toEqual([{ kind: 'transfer', asset: polygonUsdc, refundAddress: evmAddress }]),
  )
})

test('the payer may go on without a refund address: then none is given', async () => {
  await draw('deposit_address', 'choose', chains, { asksRefund: true })
  await pick('USDT on Tron')
  page.click('Continue without one')
  await vi.waitFor(() => expect(session.choices).toEqual([{ kind: 'transfer', asset: tronUsdt }]))
})

test('elsewhere a refund address cannot be left out', async () => {
  await draw()
  await pick('USDT on Tron')
  expect(page.button('Continue without one')).toBeUndefined()
})

test('a backend that wants an address after all, or minds the one that was named, is told so', async () => {
  await draw('deposit_address', 'choose', chains, { asksRefund: true })
  const refusal = new DepositError('backend_rejected', { backend: 'one', status: 400, field: 'refundAddress' })
  session.choose = () => Promise.reject(refusal)
  await pick('USDC on Polygon')
  page.click('Continue without one')
  await vi.waitFor(() => expect(page.text()).toContain('The payment service wants one.'))
  expect(page.button('Continue without one')).toBeUndefined()
  submit(evmAddress)
  await vi.waitFor(() => expect(page.text()).toContain('did not take this address'))
  expect(page.button('Continue without one')).toBeDefined()
})

test('coins that cannot be had are called by what went wrong', async () => {
  const failed = new DepositError('backend_failed', { backend: 'openfort', status: 500 })
  session = { ...makeFakeSession(), sourceAssets: () => Promise.reject(failed) }
  session.show(samples.requires_payment_method)
  const panel = () => <Choose offer={{ kind: 'deposit_address' }} />
  page = drawPanel(panel, session, { at: 'deposit_address', step: 'choose' })
  await vi.waitFor(() => expect(page.text()).toContain('The payment service has a problem.'))
})
