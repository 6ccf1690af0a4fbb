/**
 * Builds the page for base ports into folders, each with its deployment file, empty for the usual one:
 * `4010 <folder> '' 4110 <folder> <file>`. One process builds all: what a build loads and warms up costs as much as what
 * it then does.
 */
import { build } from 'vite'

const named = process.argv.slice(2)
for (let at = 0; at < named.length; at += 3) {
  process.env['INLET_PORT'] = named[at]
  process.env['INLET_DEPLOYMENT'] = named[at + 2]
  await build({ build: { outDir: named[at + 1]!, emptyOutDir: true } })
}
