import { expect, test } from 'vitest'
import { mayLeave } from '../../lib/mayLeave.ts'
import { pairingApps, pairingLink } from './pairingLinks.ts'
import { sessionLink } from './sessionLink.ts'

const uri = `wc:${'0'.repeat(64)}@2?relay-protocol=irn&symKey=${'1'.repeat(64)}`

test.each(pairingApps.map((app) => [app.name, app] as const))(
  'the link into %s carries the pairing whole, by its own scheme, and may leave',
  (name, app) => {
    const link = pairingLink(app, uri)
    expect(link).toMatchObject({ kind: 'wallet', app: name })
    expect(link.url.startsWith(app.native)).toBe(true)
    expect(new URL(link.url).searchParams.get('uri')).toBe(uri)
    expect(mayLeave(link)).toBe(true)
    expect(app.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  },
)

test('a host whose word it is gets web addresses, where an app has one', () => {
  const urls = pairingApps.map((app) => pairingLink(app, uri, true).url)
  expect(urls.filter((url) => url.startsWith('https://'))).toHaveLength(
    pairingApps.filter(({ universal }) => universal).length,
  )
})

test('an app is opened by its own scheme where that is known, else by its web address, else not at all', () => {
  const open = (wallet: { native?: string; universal?: string }) =>
    sessionLink({ topic: 't', wallet }, 'Phone Wallet')?.url
  expect(open({ native: 'rainbow://', universal: 'https://rnbwapp.com' })).toBe('rainbow://wc?sessionTopic=t')
  expect(open({ native: 'okex://main' })).toBe('okex://main/wc?sessionTopic=t')
  expect(open({ native: 'evil://', universal: 'https://wallet.example' })).toBe(
    'https://wallet.example/wc?sessionTopic=t',
  )
  expect(open({ native: 'javascript:alert(1)' })).toBeUndefined()
  expect(open({})).toBeUndefined()
})
