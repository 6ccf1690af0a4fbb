import { firstPart } from '../head/firstPart.ts'

/** Has a browser compile every function of a script while it reads it; one that does not know the line takes it for a comment. */
const hint = '//# allFunctionsCalledOnLoad\n'

/** Scripts that the first screen or the first address needs, nearly whole; of the small islands it says less than it costs. */
const isFirst = (name: string) => ['head', 'entry', firstPart].includes(name) || /^create[A-Z]/.test(name)

/**
 * Gives a script with the hint that all of it is needed, where it is: else a browser reads each function twice, once past
 * it and once when it is called, and the second time on the page's own thread.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export function withCompileHint(name: string, code: string): string {
  return isFirst(name) ? hint + code : code
}
