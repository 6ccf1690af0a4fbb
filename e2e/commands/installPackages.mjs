import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm } from './run.mjs'
import { step } from './step.mjs'

const lock = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const installed = join(root, 'node_modules/.package-lock.json')
const stamp = join(root, 'node_modules/.inlet-lock')

/**
 * Installs the npm packages of the lock file, when they are missing or older than it.
 * @throws an Error with npm's own words when npm fails, and when `node_modules` is a link: npm would empty the folder behind it.
 */
export async function installPackages() {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (isCurrent(hash)) return
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link and does not match package-lock.json. Install where it points to, or remove the link.',
    )
  await step('Installing packages, about half a minute', 'Packages installed', async () => {
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'])
    if (code !== 0) throw new Error(`npm ci failed:\n${output.trim()}`)
  })
  writeFileSync(stamp, hash)
}

/** A folder that somebody else's `npm install` made carries no stamp: then npm's own record must not be older than the lock. */
function isCurrent(hash) {
  if (!existsSync(installed)) return false
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs
}
