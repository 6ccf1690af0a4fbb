/** Gives what is at a path of names in an answer of others; nothing where a step is missing. */
export function pick(answer: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string | number, unknown> | null | undefined)?.[name], answer)
}

/** Tells whether an answer is that text, in any case. */
export function isText(value: unknown, expected: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === expected.toLowerCase()
}

/** Reads a quantity or a word of 32 bytes in hex, or gives nothing. */
export function readHex(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^0x[\da-f]{1,64}$/i.test(value) ? BigInt(value) : undefined
}
