import { describe, expect, test } from 'vitest'
import { browseLink } from './browseLink.ts'
import type { PhoneOs } from './walletApps.ts'
import { walletApps } from './walletApps.ts'

const url = 'https://pay.acme.example/?backend=b&session=s_1#cs=cs_1%2B2'
const encoded = encodeURIComponent(url)
const bare = url.slice('https://'.length)
const origin = encodeURIComponent('https://pay.acme.example')
const page = { url, family: 'evm', holdsSecret: true } as const
const app = (id: string) => walletApps.find((one) => one.id === id)!
const link = (id: string, os?: PhoneOs) => browseLink(app(id), os, page)?.url

test.each([
  ['metamask', 'ios', `metamask://dapp/${bare}`],
  ['metamask', 'android', `metamask://dapp/${bare}`],
  ['base', 'ios', `cbwallet://dapp?url=${encoded}`],
  ['base', 'android', `intent://go.cb-w.com/dapp?cb_url=${encoded}#Intent;scheme=https;package=org.toshi;end`],
  ['phantom', 'ios', `phantom://browse/${encoded}?ref=${origin}`],
  ['trust', 'ios', undefined],
  ['trust', 'android', `trust://open_url?coin_id=60&url=${encoded}`],
  ['okx', 'android', `okx://wallet/dapp/url?dappUrl=${encoded}`],
  ['rainbow', 'ios', `rainbow://dapp?url=${encoded}`],
  ['rabby', 'android', `rabbygo://go.rabby.io/mobile/?_cmd=open-dapp&dapp=${encoded}`],
  ['solflare', 'ios', `solflare://ul/v1/browse/${encoded}?ref=${origin}`],
  ['backpack', 'android', `backpack://ul/v1/browse/${encoded}?ref=${origin}`],
  ['bitget', 'ios', `bitkeep://bkconnect?action=dapp&url=${encoded}`],
  [
    'bitget',
    'android',
    `intent://bkcode.vip?action=dapp&url=${encoded}#Intent;scheme=https;package=com.bitkeep.wallet;end`,
  ],
  ['imtoken', 'ios', `imtokenv2://navigate/DappView?url=${encoded}`],
  ['tokenpocket', 'android', `tpdapp://open?params=${encodeURIComponent(JSON.stringify({ url }))}`],
  ['zerion', 'ios', `zerion://browser?url=${encoded}`],
  ['zerion', 'android', undefined],
  ['safepal', 'ios', undefined],
  ['binance', 'android', undefined],
] as const)('%s on %s', (id, os, expected) => expect(link(id, os)).toBe(expected))

test('a wallet of Solana is told the network by its coin', () => {
  expect(browseLink(app('trust'), 'android', { ...page, family: 'solana' })?.url).toContain('coin_id=501&')
})

test('on a phone of no known system only what works on both is a link', () => {
  expect(walletApps.filter((one) => browseLink(one, undefined, page)).map(({ id }) => id)).toEqual([
    'metamask',
    'phantom',
    'okx',
    'rainbow',
    'rabby',
    'solflare',
    'backpack',
    'imtoken',
    'tokenpocket',
  ])
})

describe('the client secret', () => {
  test.each(walletApps.map(({ id }) => id))('goes into no web address on the way to %s', (id) => {
    for (const os of ['ios', 'android', undefined] as const)
      for (const prefersWeb of [true, false]) {
        const found = browseLink(app(id), os, page, prefersWeb)
        expect(found?.url ?? '').not.toMatch(/^https?:/)
        expect(found?.fallbackUrl ?? '').not.toContain('cs_1')
      }
  })

  test('absent, a web address comes where it is preferred, and where there is no other', () => {
    const plain = { ...page, holdsSecret: false }
    expect(browseLink(app('metamask'), 'ios', plain)?.url).toBe(`metamask://dapp/${bare}`)
    expect(browseLink(app('metamask'), 'ios', plain, true)?.url).toBe(`https://link.metamask.io/dapp/${bare}`)
  })
})

test('every app has a name, an id of its own, a day on which it was looked up, and stores that are stores', () => {
  expect(new Set(walletApps.map(({ id }) => id)).size).toBe(walletApps.length)
  for (const { name, families, checkedOn, store } of walletApps) {
    expect(name && families.length && /^20\d\d-\d\d-\d\d$/.test(checkedOn)).toBeTruthy()
    expect(store.ios ?? 'https://apps.apple.com/app/id1').toMatch(/^https:\/\/apps\.apple\.com\/app\/id\d+$/)
    expect(store.android ?? '').toMatch(/^https:\/\/play\.google\.com\/store\/apps\/details\?id=[\w.]+$/)
  }
})
