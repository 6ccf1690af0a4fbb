/** `npm run inspect`, `npm run manifest`, `npm run sbom` and `npm run verify`: a release, before and after it is served. */
import { root } from '../commands/run.mjs'
import { runRelease } from './runRelease.ts'

process.exitCode = await runRelease(process.argv.slice(2), root, (line) => void process.stdout.write(`${line}\n`))
