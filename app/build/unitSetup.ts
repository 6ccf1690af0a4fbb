import { vi } from 'vitest'

/** How long a unit test waits for what is about to be on screen, in ms: on a busy machine a part loads slowly, not wrongly. */
const patienceMs = 15_000

// A document's unit that asks a server by itself would find out what happens to run on this machine.
if ('happyDOM' in globalThis) globalThis.fetch = () => Promise.reject(new TypeError('There is no server in a unit.'))

const { waitFor } = vi
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: patienceMs, ...options })
