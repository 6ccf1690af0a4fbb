import { firstPart } from '../head/firstPart.ts'

/** A script file of the build, as far as the house cares. `facade` is the source file that `import()` asked for. */
export type Chunk = {
  readonly fileName: string
  readonly name: string
  readonly isEntry: boolean
  readonly facade: string | null
  readonly imports: readonly string[]
  code: string
}

const dynamicImport = /\bimport\(\s*(["'`])(?:\.\/|#island\/)([\w.-]+)\1\s*\)/g

/**
 * Checks that the page is one entry and parts, and writes names where the code had file names.
 *
 * A name stays true when the file it stands for changes, so no script holds the hash of another one; only the document
 * does. Returns the parts by name.
 * @throws an Error for a chunk that is neither entry nor part, a static import of anything but the entry and the first
 * part, two parts of one name, a name that stands for nothing, and an `import()` that could not be written as a name.
 */
export function nameParts(
  chunks: readonly Chunk[],
  islands: readonly string[],
): { entry: Chunk; parts: Map<string, Chunk> } {
  const [entry, second] = chunks.filter((chunk) => chunk.isEntry)
  if (!entry || second)
    throw new Error(`The page has one entry script, and ${second ? second.fileName : 'none'} was built`)
  const first = chunks.find(({ name }) => name === firstPart)
  const parts = new Map<string, Chunk>()
  for (const chunk of chunks) {
    if (chunk !== entry && chunk !== first && chunk.facade === null)
      throw new Error(`${chunk.fileName} is neither entry nor part: shared code belongs to the entry`)
    const foreign = chunk.imports.find((file) => chunk === entry || ![entry.fileName, first?.fileName].includes(file))
    if (foreign)
      throw new Error(
        `${chunk.fileName} imports ${foreign}: a part imports the entry and the first part alone, an island is loaded by import()`,
      )
    if (chunk === entry) continue
    const other = parts.get(chunk.name)
    if (other || islands.includes(chunk.name))
      throw new Error(
        `Two parts are called "${chunk.name}": ${other?.facade ?? `islands/${chunk.name}.ts`} and ${chunk.facade ?? ''}`,
      )
    parts.set(chunk.name, chunk)
  }
  const files = new Map([...parts.values()].map((chunk) => [chunk.fileName.replace(/.*\//, ''), chunk.name]))
  for (const chunk of chunks) {
    chunk.code = chunk.code.replace(dynamicImport, (_, _quote, file: string) => `__load("${files.get(file) ?? file}")`)
    checkLoads(chunk, new Set([...parts.keys(), ...islands]))
  }
  return { entry, parts }
}

/**
 * Checks that a script loads code by listed names only.
 * @throws an Error for a name that is not in the list, or an `import()` that is left.
 */
export function checkLoads({ fileName, code }: Pick<Chunk, 'fileName' | 'code'>, names: ReadonlySet<string>): void {
  for (const [, name = ''] of code.matchAll(/\b__load\("([^"]*)"\)/g))
    if (!names.has(name)) throw new Error(`${fileName} loads "${name}", and there is no such part or island`)
  const left = /\bimport\s*\([^)]*\)?/.exec(code)
  if (left) throw new Error(`${fileName} still has ${left[0]}: the policy refuses it`)
}
