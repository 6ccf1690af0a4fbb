import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import type { DepositState } from '../model/depositState.ts'
import { notOpened } from '../model/depositState.ts'
import { createDue } from './createDue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const loading: DepositState = { status: 'loading' }
const failed = notOpened(loading, new DepositError('backend_unreachable', { backend: 'acme' }))

const start = () =>
  createRoot((end) => {
    const [state, setState] = createSignal<DepositState>(loading)
    return { end, setState, isDue: createDue(state) }
  })

test('a page is drawn with its first answer, and stays while that is asked for again', () => {
  const { end, setState, isDue } = start()
  expect(isDue()).toBe(false)
  setState(failed)
  expect(isDue()).toBe(true)
  setState(loading)
  expect(isDue()).toBe(true)
  end()
})

test('where the first answer is late, the page is drawn without it', () => {
  const { end, isDue } = start()
  vi.advanceTimersByTime(299)
  expect(isDue()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isDue()).toBe(true)
  end()
})
