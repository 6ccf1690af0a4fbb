import type { Bytes } from './curves.ts'

/** "expand 32-byte k". */
const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]
/** Four columns and four diagonals of the state: a double round. */
const quarters = ['048c', '159d', '26ae', '37bf', '05af', '16bc', '278d', '349e'].map((quarter) =>
  Array.from(quarter, (place) => parseInt(place, 16)),
) as [number, number, number, number][]

/**
 * Adds ChaCha20's stream to bytes: what does it once undoes it the second time. `block` is where in the stream to begin.
 * Words are read and written as the machine has them, and every engine's machine has the low byte first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8439#section-2.4
 */
export function chacha20(key: Bytes, nonce: Bytes, block: number, bytes: Bytes): Bytes {
  const state = new Uint32Array([...constants, ...wordsOf(key), block, ...wordsOf(nonce)])
  const added = bytes.slice()
  for (let at = 0; at < bytes.length; at += 64) {
    const stream = new Uint8Array(mix(state).buffer)
    for (const [index, byte] of bytes.subarray(at, at + 64).entries()) added[at + index] = byte ^ (stream[index] ?? 0)
    state[12] = (state[12] ?? 0) + 1
  }
  return added
}

function mix(state: Uint32Array): Uint32Array {
  const words = state.slice()
  const word = (at: number) => words[at] ?? 0
  const turn = (to: number, from: number, turned: number, by: number) => {
    words[to] = word(to) + word(from)
    const next = word(turned) ^ word(to)
    words[turned] = (next << by) | (next >>> (32 - by))
  }
  for (let round = 0; round < 10; round++)
    for (const [a, b, c, d] of quarters) {
      turn(a, b, d, 16)
      turn(c, d, b, 12)
      turn(a, b, d, 8)
      turn(c, d, b, 7)
    }
  return words.map((mixed, at) => mixed + (state[at] ?? 0))
}

function wordsOf(bytes: Bytes): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
