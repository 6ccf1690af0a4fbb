import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { headersFor, type HeaderRule } from '../../app/build/headers.ts'
import { hiddenPaths } from '../operator/headers/placesOf.ts'

/** What a file is there for. A file that is none of these is no part of a release. */
export type Purpose = 'document' | 'script' | 'loader' | 'types' | 'icon' | 'protocol' | 'hosts'

/** One file that is served. `sha384` is base64, as an `integrity` attribute has it; `bytes` are those before compression. */
export type ServedFile = {
  readonly path: string
  readonly sha384: string
  readonly bytes: number
  readonly purpose: Purpose
  readonly headers: Readonly<Record<string, string>>
}

/** Everything that a built page serves: what a copy of it elsewhere is compared with. */
export type Manifest = { readonly files: readonly ServedFile[] }

const purposes: readonly (readonly [RegExp, Purpose])[] = [
  [/^(?:[\w/-]+\/)?index\.html$/, 'document'],
  [/^assets\/[A-Za-z0-9]+-[\w-]{8}\.js$/, 'script'],
  [/^inlet(?:\.wallet)?\.js$/, 'loader'],
  [/^inlet\.d\.ts$/, 'types'],
  [/^(?:favicon|icons\/[a-z0-9-]+)\.svg$/, 'icon'],
  [/^protocol\/[\w./-]+\.json$/, 'protocol'],
  [/^hosts\.json$/, 'hosts'],
]

/**
 * Gives the manifest of a built page, sorted by path.
 * @throws an Error that names a file which is no part of a release: a source map, a test, something forgotten
 */
export function makeManifest(dist: string, rules: readonly HeaderRule[]): Manifest {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(dist, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((name) => !hiddenPaths.some((path) => path === `/${name}`))
  return { files: names.sort().map((name) => toServed(dist, name, rules)) }
}

function toServed(dist: string, name: string, rules: readonly HeaderRule[]): ServedFile {
  const purpose = purposes.find(([pattern]) => pattern.test(name))?.[1]
  if (purpose === undefined) throw new Error(`${name} is no part of a release`)
  const bytes = readFileSync(join(dist, name))
  const path = pathOf(name)
  return { path, sha384: sha384Of(bytes), bytes: bytes.length, purpose, headers: headersFor(path, rules) }
}

/** A document is asked for as payers and hosts ask for it: by its folder. */
function pathOf(name: string): string {
  return `/${name.replace(/\/?index\.html$/, '')}`
}

/** Gives the SHA-384 of bytes in base64. */
export function sha384Of(bytes: Uint8Array): string {
  return createHash('sha384').update(bytes).digest('base64')
}

/** Gives the text of a manifest: the same for the same files. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}
