/** The 64 smallest primes. */
const primes = [2]
for (let next = 3; primes.length < 64; next += 2) if (primes.every((prime) => next % prime)) primes.push(next)

/** The first 32 bits behind the point. Those of these roots are so far from the next number that no browser's rounding changes them. */
const fraction = (root: number) => (root % 1) * 2 ** 32
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/**
 * Hashes bytes, up to half a gigabyte of them, to 32. For what everybody knows: it takes no care to hide how long it takes.
 *
 * The browser's own has to be waited for, and is not there on a page without https.
 *
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */
export function sha256(message: Uint8Array): Uint8Array {
  const { length } = message
  const blocks = new DataView(new ArrayBuffer(((length + 72) >> 6) << 6))
  new Uint8Array(blocks.buffer).set([...message, 0x80])
  blocks.setUint32(blocks.byteLength - 4, length * 8)
  const state = Uint32Array.from(start)
  const words = new Uint32Array(64)
  const word = (at: number) => words[at] ?? 0
  for (let block = 0; block < blocks.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (const [at, constant] of constants.entries()) {
      const [early, late] = [word(at - 15), word(at - 2)]
      words[at] =
        at < 16
          ? blocks.getUint32(block + 4 * at)
          : word(at - 16) +
            (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
            word(at - 7) +
            (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10))
      const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constant + word(at)
      const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g]
    }
    ;[a, b, c, d, e, f, g, h].forEach((sum, at) => (state[at] = (state[at] ?? 0) + sum))
  }
  const hash = new DataView(new ArrayBuffer(32))
  state.forEach((sum, at) => hash.setUint32(4 * at, sum))
  return new Uint8Array(hash.buffer)
}
