import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What makes scripts: other packages make others of the same source. */
const lock = join(import.meta.dirname, '../../package-lock.json')

/**
 * Gives the script that was made of the same source before, from the folder that `INLET_KEPT_SCRIPTS` names, or makes it
 * and keeps it there: the tests build the page for many ports, and most of its scripts know none.
 *
 * Without the variable every script is made anew, as a release has to be.
 */
export async function keepScript(
  source: string,
  make: () => Promise<string>,
  folder = process.env['INLET_KEPT_SCRIPTS'],
): Promise<string> {
  if (!folder) return make()
  const file = join(folder, createHash('sha256').update(readFileSync(lock)).update(source).digest('hex'))
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const script = await make()
  mkdirSync(folder, { recursive: true })
  // Builds that run side by side see a whole file or none.
  const own = `${file}.${process.pid}`
  writeFileSync(own, script)
  renameSync(own, file)
  return script
}
