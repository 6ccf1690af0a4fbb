/** Gives what is at a path such as `webkit.messageHandlers` in an object that others made; nothing where a step is missing or throws. */
export function readPath(start: unknown, path: string): unknown {
  try {
    return path
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], start)
  } catch {
    return undefined
  }
}
