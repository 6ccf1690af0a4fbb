/** `npm run headers -- nginx`: prints what makes a server send the headers of a built page. */
import { join } from 'node:path'
import { runHeaders } from './runHeaders.ts'

const dist = join(import.meta.dirname, '../../../dist')
process.exitCode = runHeaders(process.argv.slice(2), dist, (text) => void process.stdout.write(text))
