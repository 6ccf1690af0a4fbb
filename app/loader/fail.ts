/**
 * Ends a call that cannot be kept.
 * @throws a TypeError that says what was expected of which field, and never what was given: it may be a secret
 */
export function fail(expected: string): never {
  throw new TypeError(`Inlet: ${expected}`)
}
