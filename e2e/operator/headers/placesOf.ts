import { headersFor, type HeaderRule } from '../../../app/build/headers.ts'

/** Paths that answer with the same headers. A prefix ends in `*`. `file` is what an exact path answers with. */
export type Place = {
  readonly path: string
  readonly isPrefix: boolean
  readonly file: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Gives the rules of a build as places that need no other rule: each with all of its headers, the most exact ones first,
 * everything else last. Servers that do not merge rules can be told so.
 */
export function placesOf(rules: readonly HeaderRule[]): readonly Place[] {
  const all = rules.map(({ path }) => {
    const isPrefix = path.endsWith('*')
    // A prefix alone may be a document of its own, as `/` is.
    const sample = isPrefix ? path.replace('*', 'any') : path
    return { path, isPrefix, file: isPrefix ? undefined : fileOf(path), headers: headersFor(sample, rules) }
  })
  return all.sort((a, b) => Number(a.isPrefix) - Number(b.isPrefix) || b.path.length - a.path.length)
}

/** A path without an ending is a folder's document. */
function fileOf(path: string): string {
  if (/\.\w+$/.test(path)) return path
  return `${path.replace(/\/$/, '')}/index.html`
}

/** Tells whether a header may only stand on an answer that has a file: nobody may keep a missing file for ever. */
export function isForFilesOnly(text: string): boolean {
  return text.includes('immutable')
}

/** What a build writes for its operator: no visitor gets it. */
export const hiddenPaths = ['/_headers', '/headers.json'] as const
