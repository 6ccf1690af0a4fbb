import { basename } from 'node:path'
import { partUrl } from '../lib/partUrl.ts'
import { digestOf } from './hash.ts'
import type { Chunk } from './nameParts.ts'
import { followNames, shareNames } from './shareNames.ts'
import { shrink } from './shrink.ts'

/** A script as it is served. `digest` is its sha256 in base64. */
export type Script = {
  readonly name: string
  readonly fileName: string
  readonly digest: string
  readonly code: string
}

/**
 * Shortens the entry and the parts, and names each file by the bytes it then has.
 *
 * The entry comes first: parts import it by its file name, and it knows them by name only.
 */
export async function finishScripts(
  entry: Chunk,
  parts: ReadonlyMap<string, Chunk>,
): Promise<{ entry: Script; parts: readonly Script[] }> {
  const { code, shared } = shareNames(await shrink(entry.code, true))
  const done = toScript('entry', code)
  const [before, after] = [entry.fileName, done.fileName].map((file) => `./${basename(file)}`)
  const finish = async ([name, part]: [string, Chunk]) =>
    toScript(name, followNames(await shrink(part.code, true), shared).replaceAll(before ?? '', after ?? ''))
  return { entry: done, parts: await Promise.all([...parts].map(finish)) }
}

/** Names a script by its bytes. */
export function toScript(name: string, code: string): Script {
  const digest = digestOf(code)
  return { name, fileName: partUrl(name, digest).slice(1), digest, code }
}
