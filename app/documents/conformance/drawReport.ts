import type { Report, Summary } from './makeReport.ts'
import { drawMark, make } from '../make.ts'
import type { HostKind, Rule } from './rule.ts'
import { hostKindOf } from './rule.ts'
import { rules } from './rules/rules.ts'

/** Draws what the run found so far: what to fix first, then what is right. */
export function drawReport(report: Report): void {
  const summary = report.summary()
  place('verdict').textContent = verdictOf(summary)
  place('facts').textContent = factsOf(summary)
  const wrong = [...summary.wrong].sort((one, other) => rank(one) - rank(other))
  fill(
    'wrong',
    wrong.map(({ rule, detail }) => drawFinding(rule, rules[rule], detail, hostKindOf(summary.transport))),
  )
  fill('right', summary.right.length > 0 ? [drawRight(summary)] : [])
}

function verdictOf({ state, wrong }: Summary): string {
  const must = wrong.filter(({ weight }) => weight === 'must').length
  const should = wrong.length - must
  if (state === 'running') return 'Talking to your host'
  const parts = [must > 0 && `${must} to fix`, should > 0 && `${should} to improve`].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'Your host fits'
}

function factsOf({ state, transport, host, right }: Summary): string {
  const words = { none: 'no host', iframe: 'frame', popup: 'popup' } as Readonly<Record<string, string>>
  const facts = [words[transport] ?? transport, host, `${right.length} ${right.length === 1 ? 'rule' : 'rules'} kept`]
  return state === 'running' ? 'This takes up to ten seconds.' : facts.filter(Boolean).join(' · ')
}

function drawFinding(name: string, rule: Rule, detail: string, kind: HostKind | undefined): HTMLElement {
  const { fault, fix, weight } = rule
  const code = kind ? rule.code?.[kind] : rule.code?.web
  const finding = make(
    'article',
    `finding ${weight}`,
    make('p', 'mark', drawMark(weight === 'must' ? 'wrong' : 'should'), weight === 'must' ? 'To fix' : 'To improve'),
    make('h3', '', fault),
    ...(detail ? [make('p', 'muted', detail)] : []),
    make('p', '', fix),
    ...(code ? [make('pre', '', make('code', '', code))] : []),
  )
  finding.dataset['rule'] = name
  return finding
}

function drawRight({ right }: Summary): HTMLElement {
  const rows = right.map((rule) => {
    const mark = make('span', 'ok', drawMark('right'))
    return make('li', '', mark, make('span', 'words', rules[rule].title))
  })
  const was = place('right').querySelector('details')
  const fold = make('details', '', make('summary', '', `Right (${right.length})`), make('ul', 'rows right', ...rows))
  fold.open = was?.open ?? false
  return fold
}

/** Puts content into a section, which is away while it has none. */
export function fill(id: string, content: readonly Node[]): void {
  const section = place(id)
  section.replaceChildren(...content)
  section.hidden = content.length === 0
}

function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The document has no place "${id}"`)
  return element
}

function rank({ weight }: Summary['wrong'][number]): number {
  return weight === 'must' ? 0 : 1
}
