import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../commands/run.mjs'
import { filesById } from './idsOf.ts'

/** This folder's own check speaks of ids without being a test of them. */
const own = 'e2e/faults/faults.test.ts'

/** Gives the files whose tests carry an id, for each id, by their path from the top. */
export function findTests(): ReadonlyMap<string, readonly string[]> {
  const tests = ['app', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter(
        (name) =>
          (/\.(?:test|spec)\.tsx?$/.test(name) || /^e2e\/faults\/cases\//.test(name)) &&
          !name.includes('node_modules') &&
          name !== own,
      ),
  )
  return filesById(Object.fromEntries(tests.map((name) => [name, readFileSync(join(root, name), 'utf8')])))
}
