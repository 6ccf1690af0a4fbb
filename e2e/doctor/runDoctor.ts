import type { Deployment } from '../../app/deployment.ts'
import { examine, type Finding } from './examine.ts'
import type { Options, Plan } from './plan.ts'
import { planBleepay } from './planBleepay.ts'
import { planDaimo } from './planDaimo.ts'
import { planInfinite } from './planInfinite.ts'
import { planDynamic } from './planDynamic.ts'
import { planOpenfort } from './planOpenfort.ts'
import { proxySnippet } from './proxySnippet.ts'
import { readOptions, usage } from './readOptions.ts'

/** What is looked at, by the kind of backend. */
const plans: Readonly<Record<string, (options: Options) => Plan>> = {
  openfort: planOpenfort,
  daimo: planDaimo,
  bleepay: planBleepay,
  dynamic: planDynamic,
  infinite: planInfinite,
}

/** What the doctor works with; tests give their own. */
export type Surroundings = {
  readonly env: NodeJS.ProcessEnv
  readonly backends: Deployment['backends']
  readonly write: (line: string) => void
}

/**
 * Calls a backend as the page would, from the page's origin, and writes one line per call. Gives the exit code: 0 when
 * the page can work with it, 1 when it cannot, 2 when it was asked wrongly. No key and no secret is ever written.
 */
export async function runDoctor(args: readonly string[], { env, backends, write }: Surroundings): Promise<0 | 1 | 2> {
  let asked: ReturnType<typeof readOptions>
  let plan: Plan
  try {
    asked = readOptions(args, env, backends)
    const makePlan = plans[asked.backend]
    if (!makePlan)
      throw new Error(`There is no doctor for "${asked.backend}", only for ${Object.keys(plans).join(', ')}.`)
    plan = makePlan(asked.options)
  } catch (thrown) {
    write(`${thrown instanceof Error ? thrown.message : 'unknown'}\n\n${usage}`)
    return 2
  }
  const { options, limitMs } = asked
  const say = (line: string) => write(hide(line, [options.publishableKey, options.clientSecret]))
  const findings: Finding[] = []
  for (const call of plan.calls) {
    const finding = await examine(call, options.origin, limitMs)
    findings.push(finding)
    say(lineOf(finding))
  }
  for (const line of plan.skipped) say(`–  ${line}`)
  const isWell = findings.every(isGood)
  if (findings.some(({ isOpen }) => !isOpen))
    say(`\n${proxySnippet(asked.backend, new URL(options.api, options.origin).href)}`)
  if (!isWell) for (const line of plan.register) say(`\n${line}`)
  say(isWell ? '\nThe page can work with this backend.' : '\nThe page cannot work with this backend yet.')
  return isWell ? 0 : 1
}

function lineOf(finding: Finding): string {
  return `${isGood(finding) ? '✓' : '✗'}  ${finding.name}  ${finding.steps.map(({ words }) => words).join(' · ')}`
}

function isGood({ steps }: Finding): boolean {
  return steps.every((step) => step.isGood)
}

function hide(line: string, secrets: readonly (string | undefined)[]): string {
  return secrets
    .flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
    .reduce((text, secret) => text.replaceAll(secret, '•••'), line)
}
