import { afterEach, expect, test, vi } from 'vitest'
import { toSendError, toWalletError } from './readThrown.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('./solanaErrors.ts')
  vi.resetModules()
})

test('what a wallet throws is told apart by the table', async () => {
  expect(await toWalletError(new Error('User rejected the request'))).toMatchObject({ code: 'wallet_rejected' })
  expect(await toSendError(new Error('Blockhash not found'), 'USDC')).toMatchObject({ code: 'transaction_expired' })
})

test('where the table cannot be had, a send that failed may have gone out, and a no is a no', async () => {
  vi.doMock('./solanaErrors.ts', () => {
    throw new Error('The part "solanaErrors" could not be loaded')
  })
  expect(await toSendError({ code: 4001 }, 'USDC')).toMatchObject({ code: 'wallet_rejected' })
  for (const thrown of [new Error('Blockhash not found'), { code: 4200 }, undefined]) {
    expect(await toSendError(thrown, 'USDC')).toMatchObject({ code: 'wallet_unknown_outcome' })
    expect(await toWalletError(thrown)).toMatchObject({ code: 'wallet_failed' })
  }
})

test('a table that does not come is waited for no longer than five seconds', async () => {
  vi.useFakeTimers()
  vi.doMock('./solanaErrors.ts', () => new Promise(() => undefined))
  const sent = toSendError(new Error('Blockhash not found'), 'USDC')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await sent).toMatchObject({ code: 'wallet_unknown_outcome' })
  expect(vi.getTimerCount()).toBe(0)
})
