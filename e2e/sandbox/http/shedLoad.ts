import type { RequestListener } from 'node:http'
import { createGauge, lookEveryMs, type Gauge } from './createGauge.ts'

const refusal = JSON.stringify({ error: 'too many requests at once; ask again later' })
/** As in `Retry-After`, in seconds. */
const retryAfter = '2'

/** A listener that refuses what is too much, and the way to end its looking. */
export type Shedding = { readonly listener: RequestListener; stop(): void }

/**
 * Puts a gauge before a listener: what the server cannot keep up with is refused at once, with 429 and when to ask again,
 * instead of waiting with everybody else. Preflights are always answered, or a page could not read the refusal.
 */
export function shedLoad(listener: RequestListener, gauge: Gauge = createGauge()): Shedding {
  let lookedAt = performance.now()
  const looks = setInterval(() => {
    const now = performance.now()
    gauge.look(now - lookedAt - lookEveryMs)
    lookedAt = now
  }, lookEveryMs).unref()
  return {
    stop: () => clearInterval(looks),
    listener(request, response) {
      if (request.method === 'OPTIONS' || gauge.takes()) return listener(request, response)
      response.writeHead(429, {
        'content-type': 'application/json',
        'content-length': refusal.length,
        'retry-after': retryAfter,
        'access-control-allow-origin': '*',
      })
      response.end(refusal)
    },
  }
}
