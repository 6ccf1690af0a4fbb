import { attempt } from './foreign.ts'
import type { Report } from './report.ts'

const keyOf = (policy: string) => `inlet-check:${policy}`

/** Keeps a result in this tab, so that one visit compares both policies. Where storage is blocked nothing is kept. */
export function keepReport(report: Report): void {
  attempt(() => window.sessionStorage.setItem(keyOf(report.policy), JSON.stringify(report)))
}

/** Gives the result that this tab kept under the other policy, of the same build. */
export function readOther(policy: string, version: string): Report | undefined {
  const other = policy === 'strict' ? 'wallets' : 'strict'
  const kept = attempt(() => window.sessionStorage.getItem(keyOf(other)))
  const report = kept ? attempt(() => JSON.parse(kept) as Report) : undefined
  return report?.version === version ? report : undefined
}
