import type { RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How many may wait to be answered: more than a thousand pages that come at once, about a third of a second's work. */
const mostWaiting = 1_500
/** How many are answered before it is looked again who has come. */
const atATime = 32
/** How many are refused for one that is answered while they keep coming: they can be so many that no turn ends. */
const refusedForOne = 16

const refusal = JSON.stringify({ error: 'too many requests at once; ask again later' })
/** As in `Retry-After`, in seconds. */
const retryAfter = '2'
/** For how long at least a line is not read that was told to ask again later, in ms. Spread to twice that: no crowd comes back as one. */
const restMs = 100

/**
 * Puts a queue before a listener. Whoever comes when it is full is refused at once, with 429 and when to ask again, instead
 * of waiting with everybody else: the queue is left now and then to look who has come. Preflights are always let in, or a
 * page could not read the refusal.
 */
export function shedLoad(listener: RequestListener, most = mostWaiting): RequestListener {
  const waiting: Parameters<RequestListener>[] = []
  let refused = 0
  const answer = (count: number) => {
    for (const asked of waiting.splice(0, count)) listener(...asked)
  }
  const answerSome = () => {
    answer(atATime)
    if (waiting.length > 0) setImmediate(answerSome)
  }
  return (request, response) => {
    if (waiting.length >= most && request.method !== 'OPTIONS') {
      refuse(response, () => rest(request.socket))
      refused += 1
      if (refused % refusedForOne === 0) answer(1)
    } else if (waiting.push([request, response]) === 1) setImmediate(answerSome)
  }
}

function refuse(response: ServerResponse, told: () => void): void {
  response.writeHead(429, {
    'content-type': 'application/json',
    'content-length': refusal.length,
    'retry-after': retryAfter,
    'access-control-allow-origin': '*',
  })
  response.end(refusal, told)
}

/** Whoever asks again at once, against what it was told, would leave no time to answer anybody: it is heard a little later. */
function rest(line: Socket): void {
  line.pause()
  setTimeout(() => line.resume(), restMs * (1 + Math.random())).unref()
}
