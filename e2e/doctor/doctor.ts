/** `npm run doctor -- <backend>`: tells whether the page can work with a backend, with an integrator's own key and origin. */
import { join } from 'node:path'
import { readDeployment } from '../../app/build/deployment.ts'
import { runDoctor } from './runDoctor.ts'

const { backends } = readDeployment(join(import.meta.dirname, '../../app/deployment.json'))
process.exitCode = await runDoctor(process.argv.slice(2), {
  env: process.env,
  backends,
  write: (line) => void process.stdout.write(`${line}\n`),
})
