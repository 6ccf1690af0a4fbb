import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keptScripts } from './keptScripts.ts'
import { root, runNpm } from './run.mjs'

const inputs = ['app', 'public', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the page for a base port into a folder, unless that folder already holds a build of the same sources. The
 * deployment is the file that is given, else the one that `INLET_DEPLOYMENT` names, else the usual one.
 * @throws an Error with the build's own words when it fails.
 */
export async function buildSite(base: number, dist: string, file = process.env['INLET_DEPLOYMENT']): Promise<void> {
  const stamp = `${dist}.stamp`
  const hash = hashOf([String(base), file ?? ''], file)
  if (existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  const { code, output } = await runNpm(['run', '--silent', 'build', '--', '--outDir', dist, '--emptyOutDir'], {
    env: { ...keptScripts, INLET_PORT: String(base), ...(file && { INLET_DEPLOYMENT: file }) },
  })
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`)
  writeFileSync(stamp, hash)
}

/** Everything a build can depend on: names and bytes of all sources, and the settings given. */
function hashOf(settings: string[], deployment: string | undefined): string {
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
