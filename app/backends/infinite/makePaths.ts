import { isDepositError } from '../../errors.ts'

/**
 * Tries the places where a call of the API may live, and remembers the one that is there: the vendor moved some, and writes
 * others in two ways. Gives what the call answers.
 */
export type Paths = <Answer>(ask: (prefix: string) => Promise<Answer>) => Promise<Answer>

/** Makes the search for a call among these prefixes, the usual one first. A 404 alone says that one is not there. */
export function makePaths(...prefixes: readonly string[]): Paths {
  let at = 0
  return async (ask) => {
    for (let tried = at; ; tried += 1) {
      try {
        const answer = await ask(prefixes[tried]!)
        at = tried
        return answer
      } catch (thrown) {
        if (!isDepositError(thrown, 'session_not_found') || tried + 1 >= prefixes.length) throw thrown
      }
    }
  }
}
