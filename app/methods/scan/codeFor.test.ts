import { expect, test } from 'vitest'
import { transfer } from '../../model/samples.ts'
import { solana } from '../../chains/caip.ts'
import type { Scanner } from '../../wallets/apps/scanners.ts'
import { scanners } from '../../wallets/apps/scanners.ts'
import { walletApps } from '../../wallets/apps/walletApps.ts'
import { codeFor } from './codeFor.ts'
import { scannersFor } from './scannersFor.ts'

const owner = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const usdc = { chainId: solana, assetId: `${solana}/token:${mint}`, symbol: 'USDC', decimals: 6 } as const
const onSolana = { asset: usdc, amount: { units: 25_000_000n, basis: 'exact' } } as const
const receiver = transfer.receiverAddress
const page = 'https://pay.example/?session=s_1#cs=cs_1'
const scanner = (id: string): Scanner => scanners.find((one) => one.id === id)!

test('until something is said, and for every scanner but a camera, a token of an EVM network is paid by its bare address', () => {
  const ids = scannersFor('evm', true).map(({ id }) => id)
  expect(ids[0]).toBe('camera')
  for (const id of [undefined, ...ids.slice(1)]) {
    const code = codeFor(id === undefined ? undefined : scanner(id), transfer, receiver, () => page)
    expect(code).toEqual({ kind: 'address', text: receiver, hasAmount: false })
  }
})

test('a wallet of Solana gets a request, with an amount only where the session wants it exactly', () => {
  const text = `solana:${owner}?amount=25&spl-token=${mint}`
  expect(codeFor(scanner('phantom'), onSolana, owner, () => page)).toEqual({ kind: 'request', text, hasAmount: true })
  const about = { asset: usdc, amount: { units: 25_000_000n, basis: 'derived' } } as const
  expect(codeFor(scanner('phantom'), about, owner, () => page).text).toBe(`solana:${owner}?spl-token=${mint}`)
})

test('a camera gets the page, or the address where no link is made', () => {
  expect(codeFor(scanner('camera'), transfer, receiver, () => page)).toMatchObject({ kind: 'page', text: page })
  expect(codeFor(scanner('camera'), transfer, receiver, () => undefined)).toMatchObject({
    kind: 'address',
    text: receiver,
  })
  expect(scannersFor('evm', false).map(({ id }) => id)).not.toContain('camera')
})

test('a request that says another receiver than the session is never drawn', () => {
  expect(() => codeFor(scanner('phantom'), onSolana, `${owner}&spl-token=x`, () => page)).toThrow(
    expect.objectContaining({ code: 'address_mismatch' }),
  )
})

test('scanners are dated, each once, and a wallet goes by the name of its app', () => {
  expect(new Set(scanners.map(({ id }) => id)).size).toBe(scanners.length)
  for (const { id, name, kind, checkedOn } of scanners) {
    expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    if (kind === 'wallet') expect(walletApps.find((app) => app.id === id)?.name).toBe(name)
  }
})
