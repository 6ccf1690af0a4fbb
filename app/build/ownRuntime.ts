import { fileURLToPath } from 'node:url'
import type { parseAst, Plugin } from 'vite'
import * as solid from '../runtime/solid.ts'
import * as web from '../runtime/web.ts'

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** What code of the page imports: the file that stands in its place, what that one has, and Solid's own file. */
const places: Readonly<Record<string, { readonly file: string; readonly names: object; readonly solids: string }>> = {
  'solid-js': {
    file: fileOf('../runtime/solid.ts'),
    names: solid,
    solids: fileOf('../../node_modules/solid-js/dist/solid.js'),
  },
  'solid-js/web': {
    file: fileOf('../runtime/web.ts'),
    names: web,
    solids: fileOf('../../node_modules/solid-js/web/dist/web.js'),
  },
}
/** The tests of the runtime compare it with Solid as it would be shipped. */
const isReference = (importer = '') => /\/node_modules\/solid-js\/|\/runtime\/reference\.ts$/.test(importer)

/**
 * Lets the page, which is written in Solid, run on its own small runtime (app/runtime).
 * @throws an Error for an import of what the runtime lacks.
 */
export function ownRuntime(): Plugin[] {
  return [
    {
      name: 'inlet:own-runtime',
      enforce: 'pre',
      resolveId: (id, importer) => places[id]?.[isReference(importer) ? 'solids' : 'file'],
    },
    {
      name: 'inlet:own-runtime-names',
      // Behind what compiles JSX and types away: what is left is what runs.
      transform(code, id) {
        if (!code.includes('solid-js') || !/\.tsx?$/.test(id) || isReference(id)) return null
        const lacking = importsOf(this.parse(code)).find(([from, name]) => !(name in places[from]!.names))
        if (lacking) throw new Error(`${id} imports ${lacking.join(': ')}, which app/runtime does not have`)
        return null
      },
    },
  ]
}

/** Gives what a module imports of Solid: from where, and its name there. */
function importsOf({ body }: ReturnType<typeof parseAst>): readonly (readonly [string, string])[] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' || !(statement.source.value in places)) return []
    return statement.specifiers.map((one): [string, string] => {
      const name =
        one.type !== 'ImportSpecifier'
          ? '*'
          : one.imported.type === 'Identifier'
            ? one.imported.name
            : one.imported.value
      return [statement.source.value, name]
    })
  })
}
