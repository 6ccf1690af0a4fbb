/** The proof in all four engines, every way to inject a wallet on the built page, and deposits in Firefox and in the oldest. An engine that cannot be installed is named, and is no failure. */
import { aptInstall } from '../commands/aptInstall.ts'
import { runNpm } from '../commands/run.mjs'
import { engines, type EngineLane } from './engines.ts'
import { depositsInFirefox } from './firefoxDeposits.ts'
import { whyNoQt } from './findQt.ts'
import { injectionProofs } from './injection/injectionProofs.ts'
import { proofsOf, type Proof } from './proveLane.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
let passed = 0
let failed = 0
const notRun: string[] = []

for (const lane of engines) await runLane(lane)
await runInjections()
await runFirefoxDeposits()
if (whyNoQt() === undefined) await runDeposits()
for (const line of notRun) say(line)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function runLane(lane: EngineLane): Promise<void> {
  say(`\n${lane.name}`)
  const refusal = lane.whyNot() && (await aptInstall(lane.name, lane.packages))
  const reason = lane.whyNot()
  if (reason !== undefined) return void notRun.push(`${lane.name} was not run: ${refusal ?? reason}`)
  const { proofs, start, stop } = proofsOf(lane)
  await start()
  try {
    for (const proof of proofs) await runProof(proof)
  } finally {
    await stop()
  }
}

/** Every way to inject a wallet; the lanes have said already which engine is not there. */
async function runInjections(): Promise<void> {
  const { proofsOf: waysOf, close } = await injectionProofs()
  try {
    for (const lane of engines.filter((one) => one.whyNot() === undefined)) {
      say(`\n${lane.name}, wallets on the built page`)
      const engine = await lane.start()
      try {
        for (const proof of await waysOf(lane, engine)) await runProof(proof)
      } finally {
        await engine.close()
      }
    }
  } finally {
    await close()
  }
}

/** Whole deposits in Firefox; the lane has said already why it is not there. */
async function runFirefoxDeposits(): Promise<void> {
  if (engines.find(({ name }) => name === 'Firefox ESR')?.whyNot() !== undefined) return
  say('\nFirefox ESR, whole deposits')
  const { proofs, close } = await depositsInFirefox()
  try {
    for (const proof of proofs) await runProof(proof)
  } finally {
    await close()
  }
}

/** Whole deposits in the old engine. */
async function runDeposits(): Promise<void> {
  const env = { INLET_ENGINES: 'all' }
  const { code } = await runNpm(['run', '--silent', 'e2e', '--', '--project=qt'], { env, show: true })
  if (code === 0) passed += 1
  else failed += 1
}

async function runProof({ name, run }: Proof): Promise<void> {
  const wrong = await run().catch((error: unknown) => [String(error)])
  if (wrong.length > 0) failed += 1
  else passed += 1
  say([`  ${wrong.length > 0 ? '✗' : '✓'} ${name}`, ...wrong.map((line) => `      ${line}`)].join('\n'))
}
