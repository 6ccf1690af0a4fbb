/** Checks the React Native host against the real types of the versions in its package.json, which are not ours to carry. */
import { join } from 'node:path'
import { root, run, runNpm } from '../commands/run.mjs'
import { closingLine, tallyCommand } from '../commands/tally.ts'

const folder = join(root, 'e2e/hosts/react-native')

const install = ['install', '--prefix', folder, '--ignore-scripts', '--no-package-lock', '--no-save']
const installed = await runNpm(install, { show: true })
const checked = installed.code === 0 ? await run('npx', ['tsc', '-p', folder], { show: true }) : installed
process.stdout.write(`${closingLine(tallyCommand(checked.code))}\n`)
process.exitCode = checked.code
