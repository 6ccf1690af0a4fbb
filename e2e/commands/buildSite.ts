import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keptScripts } from './keptScripts.ts'
import { root, run } from './run.mjs'

const inputs = ['app', 'public', 'vite.config.ts', 'package-lock.json']

/** The page for a base port, the folder it is built into, and a deployment file of its own. */
export type Site = { readonly base: number; readonly dist: string; readonly file?: string | undefined }

/** Builds the page for a base port into a folder, as `buildSites` does. */
export function buildSite(base: number, dist: string, file?: string): Promise<void> {
  return buildSites([{ base, dist, file }])
}

/**
 * Builds the page for base ports, but for those whose folder already holds a build of the same sources. The deployment is
 * the site's own file, else the one that `INLET_DEPLOYMENT` names, else the usual one.
 * @throws an Error with the build's own words when it fails.
 */
export async function buildSites(sites: readonly Site[]): Promise<void> {
  const stale = sites
    .map(({ base, dist, file = process.env['INLET_DEPLOYMENT'] ?? '' }) => ({
      ...{ base, dist, file, stamp: `${dist}.stamp`, hash: hashOf([String(base), file], file) },
    }))
    .filter(({ dist, stamp, hash }) => !(existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash))
  if (stale.length === 0) return
  for (const { stamp } of stale) rmSync(stamp, { force: true })
  const args = stale.flatMap(({ base, dist, file }) => [String(base), dist, file])
  const { code, output } = await run(process.execPath, ['--import', 'tsx', 'e2e/commands/writeSites.ts', ...args], {
    env: keptScripts,
  })
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`)
  for (const { stamp, hash } of stale) writeFileSync(stamp, hash)
}

/** Everything a build can depend on: names and bytes of all sources, and the settings given. */
function hashOf(settings: string[], deployment: string): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const input of deployment ? [...inputs, deployment] : inputs)
    for (const file of filesOf(resolve(root, input))) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
