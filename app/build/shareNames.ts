const exported = /export\{([^}]*)\};?$/
const imported = /\bimport\{([^}]*)\}(?=from"[^"]*\/entry-)/

/** What the entry exports, under the names that the bundler gave: the name there → its name in the entry. */
export type Shared = ReadonlyMap<string, string>

/**
 * Exports what the entry shares by the names it has there; a second name for each of them says nothing, and weighs.
 * @throws an Error when an entry with parts exports nothing.
 */
export function shareNames(code: string): { code: string; shared: Shared } {
  const list = exported.exec(code)?.[1]
  if (list === undefined) throw new Error('The entry shares nothing')
  const shared = new Map(specifiersOf(list).map(({ from, to }) => [to, from]))
  const names = [...new Set(shared.values())]
  return { code: code.replace(exported, () => `export{${names.join()}};`), shared }
}

/**
 * Lets a part import by the names that the entry exports.
 * @throws an Error for a name that it does not.
 */
export function followNames(code: string, shared: Shared): string {
  return code.replace(imported, (_, list: string) => {
    const follow = ({ from, to }: Specifier) => {
      const name = shared.get(from)
      if (!name) throw new Error(`The entry does not export "${from}"`)
      return name === to ? name : `${name} as ${to}`
    }
    return `import{${specifiersOf(list).map(follow).join()}}`
  })
}

type Specifier = { readonly from: string; readonly to: string }

function specifiersOf(list: string): readonly Specifier[] {
  return list.split(',').map((specifier) => {
    const [from = '', to = from] = specifier.trim().split(' as ')
    return { from, to }
  })
}
