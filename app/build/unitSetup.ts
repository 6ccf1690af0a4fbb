import { vi } from 'vitest'

/** How long a unit test waits for what is about to be on screen, in ms: on a busy machine a part loads slowly, not wrongly. */
const patienceMs = 15_000

const { waitFor } = vi
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: patienceMs, ...options })
