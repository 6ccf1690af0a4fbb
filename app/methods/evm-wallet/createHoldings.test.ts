// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { polygonUsdc } from '../../model/samples.ts'
import { createHoldings } from './createHoldings.ts'
import type { Connection } from './createConnection.ts'
import { account, makeFakeProvider } from './fakeProvider.ts'

const other = '0x52908400098527886e0f7030069857d2e4169ee7'

beforeAll(() => Promise.all([import('#island/evm'), import('./walletErrors.ts')]))
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Holds what an account has; `answer` is what its chain says of the token. */
function hold(answer: () => string) {
  const provider = makeFakeProvider({ eth_call: answer })
  const info = { id: 'io.fake', name: 'Fake', provider }
  const [connection, setConnection] = createSignal<Connection>({ info, account })
  const assets = [polygonUsdc]
  const [holdings, end] = createRoot((dispose) => [createHoldings(connection, () => assets), dispose] as const)
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  return {
    provider,
    end,
    settle,
    units: () => holdings.funds().get(polygonUsdc.assetId)?.units,
    change: (next: string) => setConnection({ info, account: next }),
  }
}

test('a payer who comes back has the account read again, though not within a moment', async () => {
  let has = 1
  const { units, settle, provider, end } = hold(() => `0x${has}`)
  await settle(100)
  expect(units()).toBe(1n)
  has = 2
  window.dispatchEvent(new Event('focus'))
  await settle(100)
  expect(units()).toBe(1n)
  await settle(5_000)
  window.dispatchEvent(new Event('focus'))
  document.dispatchEvent(new Event('visibilitychange'))
  await settle(100)
  expect(units()).toBe(2n)
  expect(provider.count('eth_getBalance')).toBe(2)
  end()
  await settle(5_000)
  window.dispatchEvent(new Event('focus'))
  await settle(100)
  expect(provider.count('eth_getBalance')).toBe(2)
})

test('what another account had is forgotten at once', async () => {
  const { units, settle, change, end } = hold(() => '0x1')
  await settle(100)
  change(other)
  expect(units()).toBeUndefined()
  await settle(100)
  expect(units()).toBe(1n)
  end()
})
