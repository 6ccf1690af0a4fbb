import { vi } from 'vitest'

/** Taken before any test owns the clock. */
const later = setTimeout

/** Lets the machine do what waits for it, such as the loading of a part, and a millisecond of the test's clock go by. */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((go) => void later(go, 1))
  await vi.advanceTimersByTimeAsync(1)
}
