/** Prints what goes over the wire, and fails when it is more than the budgets allow. Another folder: `npm run size -- dist`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { budgets } from './budgets.ts'
import { measure, sizeRows, writeRow } from './measure.ts'

const dist = process.argv[2] ?? join(import.meta.dirname, '../../dist')
const isBuilt = existsSync(join(dist, 'assets'))
const rows = isBuilt ? sizeRows(measure(dist), budgets) : []
const isOver = rows.some(({ bytes, limitBytes }) => limitBytes !== undefined && bytes > limitBytes)

process.stdout.write(
  isBuilt ? `${rows.map(writeRow).join('\n')}\n` : `There is no built page in ${dist}: run "npm run build" first\n`,
)
process.exitCode = isBuilt && !isOver ? 0 : 1
