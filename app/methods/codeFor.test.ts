import { expect, test, vi } from 'vitest'
import { transfer } from '../model/samples.ts'
import { solana } from '../chains/caip.ts'
import type { Scanner } from '../wallets/apps/scanners.ts'
import { scanners } from '../wallets/apps/scanners.ts'
import { walletApps } from '../wallets/apps/walletApps.ts'
import { codeFor, codeOrStop } from './codeFor.ts'
import { payeeOf } from './payee.ts'
import { scannersFor } from './scan/scannersFor.ts'

const owner = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const usdc = { chainId: solana, assetId: `${solana}/token:${mint}`, symbol: 'USDC', decimals: 6 } as const
const onSolana = { ...transfer, asset: usdc, amount: { units: 25_000_000n, basis: 'exact' } } as const
const receiver = transfer.receiverAddress
const onPolygon = payeeOf(transfer, receiver)
const evm = { family: 'evm', takesExchanges: true } as const
const page = 'https://pay.example/?session=s_1#cs=cs_1'
const accepts = { assets: [transfer.asset], checkedOn: '2026-11-22' }
const scanner = (id: string): Scanner => scanners.find((one) => one.id === id)!

test('until something is said, and for every scanner but a camera, a token of an EVM network is paid by its bare address', () => {
  const ids = scannersFor(evm, true).map(({ id }) => id)
  expect(ids[0]).toBe('camera')
  for (const id of [undefined, ...ids.slice(1)]) {
    const code = codeFor(id === undefined ? undefined : scanner(id), onPolygon, () => page)
    expect(code).toEqual({ kind: 'address', text: receiver, hasAmount: false })
  }
})

test('a wallet of Solana gets a request, with an amount only where the session wants it exactly', () => {
  const text = `solana:${owner}?amount=25&spl-token=${mint}`
  expect(codeFor(scanner('phantom'), payeeOf(onSolana, owner), () => page)).toEqual({
    kind: 'request',
    text,
    hasAmount: true,
  })
  const about = { ...transfer, asset: usdc, amount: { units: 25_000_000n, basis: 'derived' } } as const
  expect(codeFor(scanner('phantom'), payeeOf(about, owner), () => page).text).toBe(`solana:${owner}?spl-token=${mint}`)
})

test('a camera gets the page, or the address where no link is made', () => {
  expect(codeFor(scanner('camera'), onPolygon, () => page)).toMatchObject({ kind: 'page', text: page })
  expect(codeFor(scanner('camera'), onPolygon, () => undefined)).toMatchObject({
    kind: 'address',
    text: receiver,
  })
  expect(scannersFor(evm, false).map(({ id }) => id)).not.toContain('camera')
})

test('a request that says another receiver than the session is never drawn', () => {
  expect(() => codeFor(scanner('phantom'), payeeOf(onSolana, `${owner}&spl-token=x`), () => page)).toThrow(
    expect.objectContaining({ code: 'address_mismatch' }),
  )
})

test('it stops the page, and nothing else is drawn in its place', () => {
  const stop = vi.fn()
  expect(
    codeOrStop({ stop }, scanner('phantom'), payeeOf(onSolana, `${owner}&spl-token=x`), () => page),
  ).toBeUndefined()
  expect(stop).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'address_mismatch' }))
  expect(codeOrStop({ stop }, undefined, onPolygon, () => page)?.text).toBe(receiver)
  expect(stop).toHaveBeenCalledOnce()
})

test('bitcoin goes by a request until a scanner is named, with the amount, and by the bare address to those that read that', () => {
  const bitcoin = 'bip122:000000000019d6689c085ae165831e93'
  const btc = { chainId: bitcoin, assetId: `${bitcoin}/slip44:0`, symbol: 'BTC', decimals: 8 } as const
  const coin = '175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W'
  const payee = payeeOf({ ...transfer, asset: btc, amount: { units: 123_456n, basis: 'exact' } }, coin)
  const text = `bitcoin:${coin}?amount=0.00123456`
  expect(codeFor(undefined, payee, () => page)).toEqual({ kind: 'request', text, hasAmount: true })
  expect(codeFor(scanner('trust'), payee, () => page)).toEqual({ kind: 'address', text: coin, hasAmount: false })
  expect(() => codeFor(undefined, { ...payee, address: `${coin}?amount=9` }, () => page)).toThrow(
    expect.objectContaining({ code: 'address_mismatch' }),
  )
})

test('an address that networks share is its own code for all but a camera', () => {
  const shared = { kind: 'any_transfer', family: 'evm', receiverAddress: receiver, accepts } as const
  const payee = payeeOf(shared, receiver)
  for (const id of ['metamask', 'phantom', 'binance-exchange'])
    expect(codeFor(scanner(id), payee, () => page)).toMatchObject({ kind: 'address', text: receiver })
  expect(codeFor(scanner('camera'), payee, () => page)).toMatchObject({ kind: 'page', text: page })
})

test('what an exchange cannot send is not offered to one', () => {
  const sale = payeeOf({ ...transfer, senderAddress: receiver }, receiver)
  expect(scannersFor(sale, true).some(({ kind }) => kind === 'exchange')).toBe(false)
  expect(scannersFor(onPolygon, true).some(({ kind }) => kind === 'exchange')).toBe(true)
})

test('scanners are dated, each once, and a wallet goes by the name of its app', () => {
  expect(new Set(scanners.map(({ id }) => id)).size).toBe(scanners.length)
  for (const { id, name, kind, checkedOn } of scanners) {
    expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    if (kind === 'wallet') expect(walletApps.find((app) => app.id === id)?.name).toBe(name)
  }
})
