import { fill } from './drawReport.ts'
import { make } from '../make.ts'
import type { Report } from './makeReport.ts'
import { rules } from './rules/rules.ts'
import type { Try } from './tries.ts'

/** Draws what a person sets off: a button for each try, and what came of it. */
export function drawTries(report: Report, tries: readonly Try[]): void {
  const rows = tries.map((one) => drawTry(report, one))
  fill('tries', [
    make('h2', '', 'For you to try'),
    make('p', 'muted', 'These are seen outside this page, so they wait for your tap.'),
    make('div', 'rows', ...rows),
  ])
}

function drawTry(report: Report, { rule, label, run }: Try): HTMLElement {
  const outcome = make('small', '', 'Not tried')
  outcome.setAttribute('role', 'status')
  const button = make('button', '', label)
  button.type = 'button'
  button.dataset['try'] = rule
  let isRunning = false
  button.addEventListener('click', () => {
    if (isRunning) return
    isRunning = true
    button.setAttribute('aria-disabled', 'true')
    outcome.textContent = 'Waiting for your host'
    void run().then(() => {
      isRunning = false
      button.removeAttribute('aria-disabled')
      outcome.textContent = report.verdict(rule)?.kind === 'right' ? 'Right' : 'Wrong: see above'
    })
  })
  return make('div', '', make('span', 'words', make('span', '', rules[rule].title), outcome), button)
}
