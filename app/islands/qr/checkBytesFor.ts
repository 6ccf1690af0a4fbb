/**
 * Works out the Reed–Solomon bytes of each block: the remainder after division by the generator of that many bytes.
 *
 * @see https://en.wikipedia.org/wiki/Reed%E2%80%93Solomon_codes_for_coders
 */
export function checkBytesFor(blocks: readonly (readonly number[])[], count: number): readonly (readonly number[])[] {
  const generator = generatorOf(count)
  return blocks.map((block) => {
    const rest = new Array<number>(count).fill(0)
    for (const byte of block) {
      const factor = byte ^ (rest.shift() ?? 0)
      rest.push(0)
      generator.forEach((term, at) => (rest[at] = (rest[at] ?? 0) ^ times(term, factor)))
    }
    return rest
  })
}

/** Multiplies (x - 2^0)(x - 2^1)… and gives its terms, highest first, without the leading one. */
function generatorOf(count: number): readonly number[] {
  const terms = [...new Array<number>(count - 1).fill(0), 1]
  for (let round = 0, root = 1; round < count; round++, root = times(root, 2))
    terms.forEach((term, at) => (terms[at] = times(term, root) ^ (terms[at + 1] ?? 0)))
  return terms
}

/** Multiplies in the field of 256 elements that QR codes use. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((other >> bit) & 1) * one)
  return product
}
