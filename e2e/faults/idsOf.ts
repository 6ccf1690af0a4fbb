/** One or several ids at the head of a test's title, then words: `'N07 N08 a body that …'`. Not so a postal code. */
const heads = /['"`](?<ids>(?:[NBCWHDU]\d\d:? )+)[^'"`A-Z\d]/g
const id = /[NBCWHDU]\d\d/g

/** Gives the ids that the titles in a test's source carry. */
export function idsIn(source: string): readonly string[] {
  return [...source.matchAll(heads)].flatMap(({ groups }) => groups?.['ids']?.match(id) ?? [])
}

/** Gives the ids that one title carries; what a runner puts before it, as the name of its group, does not count. */
export function idsOf(title: string): readonly string[] {
  return /^(?:[NBCWHDU]\d\d:? )+/.exec(title)?.[0].match(id) ?? []
}

/** Gives the files whose tests carry an id, for each id. Both are in order. */
export function filesById(sources: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [file, source] of Object.entries(sources).sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const each of new Set(idsIn(source))) found.set(each, [...(found.get(each) ?? []), file])
  return found
}
