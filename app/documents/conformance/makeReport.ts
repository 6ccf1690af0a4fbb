import type { TransportName } from '../../bridge/transport.ts'
import type { RuleName } from './rules/rules.ts'
import { rules } from './rules/rules.ts'

/** What is known of one rule. `wrong` sticks: a host that broke it once may break it again. */
export type Verdict = { readonly kind: 'right' | 'wrong'; readonly detail: string }

/** What the run found so far, for tests and scripts of a host's own. */
export type Summary = {
  readonly state: 'running' | 'done'
  readonly transport: TransportName
  /** What the host calls itself. */
  readonly host: string
  readonly wrong: readonly {
    readonly rule: RuleName
    readonly weight: string
    readonly fault: string
    readonly detail: string
  }[]
  readonly right: readonly RuleName[]
}

export type Report = ReturnType<typeof makeReport>

/** Makes the report of a run, which calls back on every change. */
export function makeReport(onChange: () => void) {
  const verdicts = new Map<RuleName, Verdict>()
  const facts = { state: 'running' as Summary['state'], transport: 'none' as TransportName, host: '' }
  return {
    right(rule: RuleName, detail = ''): void {
      if (verdicts.has(rule)) return
      verdicts.set(rule, { kind: 'right', detail })
      onChange()
    },
    wrong(rule: RuleName, detail = ''): void {
      if (verdicts.get(rule)?.kind === 'wrong') return
      verdicts.set(rule, { kind: 'wrong', detail })
      onChange()
    },
    /** Judges at once: right when nothing is wrong. */
    judge(rule: RuleName, isRight: boolean, detail = ''): void {
      if (isRight) this.right(rule)
      else this.wrong(rule, detail)
    },
    know(more: Partial<typeof facts>): void {
      Object.assign(facts, more)
      onChange()
    },
    verdict: (rule: RuleName) => verdicts.get(rule),
    summary(): Summary {
      const named = [...verdicts].map(([rule, verdict]) => ({ rule, ...verdict }))
      const wrong = named.filter(({ kind }) => kind === 'wrong')
      return {
        ...facts,
        wrong: wrong.map(({ rule, detail }) => ({
          rule,
          weight: rules[rule].weight,
          fault: rules[rule].fault,
          detail,
        })),
        right: named.filter(({ kind }) => kind === 'right').map(({ rule }) => rule),
      }
    },
  }
}
