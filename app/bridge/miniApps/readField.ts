/** Gives a field of an object that others made; nothing where there is no object. */
export function readField(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (Reflect.get(from, name) as unknown) : undefined
}
