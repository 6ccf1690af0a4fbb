import { afterEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import { toSendError, toWalletError } from './readThrown.ts'

const symbols = { token: 'USDC', native: 'POL' }
const hostile = Object.defineProperty({}, 'code', {
  get: () => {
    throw new Error('no')
  },
})

afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('./walletErrors.ts')
  vi.resetModules()
})

test('what a wallet throws is told apart by the table', async () => {
  expect(await toWalletError({ code: -32002 })).toMatchObject({ code: 'wallet_busy' })
  expect(await toSendError(new Error('intrinsic gas too low'), symbols)).toMatchObject({ code: 'wallet_failed' })
  expect(await toSendError(new Error('insufficient funds for gas'), symbols)).toMatchObject({
    code: 'wallet_insufficient_gas',
    context: { symbol: 'POL' },
  })
})

test('where the table cannot be had, a send that failed may have gone out, and a no is a no', async () => {
  vi.doMock('./walletErrors.ts', () => {
    throw new Error('The part "walletErrors" could not be loaded')
  })
  const own = new DepositError('wallet_changed', {})
  expect(await toSendError(own, symbols)).toBe(own)
  expect(await toSendError({ code: 4001 }, symbols)).toMatchObject({ code: 'wallet_rejected' })
  for (const thrown of [new Error('intrinsic gas too low'), { code: 4200 }, 'x', undefined, hostile]) {
    expect(await toSendError(thrown, symbols)).toMatchObject({ code: 'wallet_unknown_outcome' })
    expect(await toWalletError(thrown)).toMatchObject({ code: 'wallet_failed' })
  }
})

test('a table that does not come is waited for no longer than five seconds', async () => {
  vi.useFakeTimers()
  vi.doMock('./walletErrors.ts', () => new Promise(() => undefined))
  const sent = toSendError(new Error('intrinsic gas too low'), symbols)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await sent).toMatchObject({ code: 'wallet_unknown_outcome' })
  expect(vi.getTimerCount()).toBe(0)
})
