/** `npm run hosts -- add https://shop.example`: changes who may embed a built page. */
import { join } from 'node:path'
import { runHosts } from './runHosts.ts'

const dist = join(import.meta.dirname, '../../dist')
process.exitCode = runHosts(process.argv.slice(2), dist, (line) => void process.stdout.write(`${line}\n`))
