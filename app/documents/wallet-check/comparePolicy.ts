/**
 * Tells what differs between the policy that was built and the one that a browser holds the page to: `same`, or what was
 * added and taken away, directive by directive. Who may embed the page is changed without a build, and so is left out.
 *
 * @see https://www.w3.org/TR/CSP3/#parse-serialized-policy
 */
export function comparePolicy(built: string, held: string): string {
  const [wanted, found] = [parse(built), parse(held)]
  const names = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (name) => !/^(frame-ancestors|report-)/.test(name),
  )
  const changes = names.flatMap((name) => {
    const [before, after] = [wanted.get(name), found.get(name)]
    if (!after) return [`without ${name}`]
    const added = after.filter((word) => !before?.includes(word))
    const gone = (before ?? []).filter((word) => !after.includes(word))
    const words = [...added.map((word) => `+${word}`), ...gone.map((word) => `-${word}`)]
    return before && words.length === 0 ? [] : [[name, ...words].join(' ')]
  })
  return changes.length === 0 ? 'same' : changes.join('; ')
}

function parse(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.flatMap(([name = '', ...words]) => (name ? [[name.toLowerCase(), words] as const] : [])))
}
