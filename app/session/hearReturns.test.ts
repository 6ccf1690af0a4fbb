import { expect, test, vi } from 'vitest'
import { returnChannel } from '../lib/returnChannel.ts'
import { hearReturns } from './hearReturns.ts'

test('a return that another tab tells of is heard until the end', async () => {
  const hear = vi.fn()
  const heard = new Promise<void>((resolve) => hear.mockImplementationOnce(() => resolve()))
  const stop = hearReturns((name) => new BroadcastChannel(name), hear)
  const other = new BroadcastChannel(returnChannel)
  other.postMessage({ type: 'returned' })
  await heard
  stop()
  other.close()
  expect(hear).toHaveBeenCalledOnce()
})

test('a browser without channels hears nothing, and nothing breaks', () => {
  const stop = hearReturns(() => {
    throw new DOMException('refused', 'SecurityError')
  }, vi.fn())
  expect(stop).not.toThrow()
})
