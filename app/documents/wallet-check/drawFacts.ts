import { drawMark, make } from '../make.ts'
import type { Fact } from './report.ts'
import { abilityFacts, browserFacts, placeFacts, policyFacts } from './report.ts'
import type { Texts } from './texts.ts'
import { valueOf } from './words.ts'

const groups = { policy: policyFacts, place: placeFacts, abilities: abilityFacts, browser: browserFacts } as const

/** Draws what was found out about the browser, by subject; what is not usual has a mark and a word. */
export function drawFacts(facts: readonly Fact[], texts: Texts): readonly HTMLElement[] {
  const names = Object.keys(groups) as (keyof typeof groups)[]
  const drawn = names.map((group) => {
    const own = facts.filter(({ name }) => (groups[group] as readonly string[]).includes(name))
    return make(
      'div',
      '',
      make('h3', '', texts.groups[group]),
      make('dl', 'rows', ...own.map((fact) => drawFact(fact, texts))),
    )
  })
  return [make('h2', '', texts.browser), ...drawn]
}

function drawFact(fact: Fact, texts: Texts): HTMLElement {
  const value = make('dd', '', make('bdi', '', valueOf(fact, texts)))
  if (fact.isUsual === false) value.prepend(make('span', 'mark', drawMark('should'), texts.unusual))
  const row = make('div', '', make('dt', '', texts.facts[fact.name]), value)
  row.dataset['fact'] = fact.name
  return row
}
