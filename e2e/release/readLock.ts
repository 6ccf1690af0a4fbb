import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../commands/run.mjs'

/** A package of the lock file, by its place: `node_modules/viem`. */
export type Locked = {
  readonly path: string
  readonly version: string
  readonly integrity: string | undefined
  readonly license: string | undefined
  readonly isDev: boolean
  readonly hasInstallScript: boolean
  readonly resolved: string | undefined
}

/** Gives every package that an install brings, as the lock file has it. */
export function readLock(): readonly Locked[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Record<string, unknown>>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      path,
      version: String(entry['version']),
      integrity: textOf(entry['integrity']),
      license: textOf(entry['license']),
      isDev: entry['dev'] === true || entry['devOptional'] === true || entry['optional'] === true,
      hasInstallScript: entry['hasInstallScript'] === true,
      resolved: textOf(entry['resolved']),
    }))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
