/** Gives what is at a path of names in an answer of others; nothing where a step is missing. */
export function pick(answer: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string | number, unknown> | null | undefined)?.[name], answer)
}
