import './style.css'
import { deployment } from '#deployment'
import { makeHeightReports } from '../../bridge/makeHeightReports.ts'
import { makeInbox } from '../../lib/makeInbox.ts'
import { readParams } from '../../params.ts'
import type { Shapes } from './checkShape.ts'
import { drawLooks } from './drawLooks.ts'
import { drawReport } from './drawReport.ts'
import { drawTries } from './drawTries.ts'
import type { Summary } from './makeReport.ts'
import { makeReport } from './makeReport.ts'
import type { Ran } from './run.ts'
import { run } from './run.ts'
import { triesOf } from './tries.ts'

/**
 * The conformance page: a host team opens it in place of a deposit, in their own host. It speaks the host protocol by the
 * page's own code, says what is right and wrong and how to mend it, and needs no backend. `inletConformance()` gives the
 * summary to scripts; the console has it at the end.
 */
const inbox = makeInbox(() => undefined)
window.Inlet = { receive: inbox.receive }
const params = readParams(window.location.search, window.location.hash, () => undefined)
Object.assign(document.documentElement.dataset, { theme: params.theme, layout: params.layout })

let isDrawn = false
const report = makeReport(() => isDrawn && drawReport(report))
Object.assign(window, { inletConformance: (): Summary => report.summary() })

document.addEventListener('DOMContentLoaded', () => {
  isDrawn = true
  drawReport(report)
  const { callbackSchemes } = deployment
  void run({ report, window, params, callbackSchemes, hosts: fetch('/hosts.json'), inbox, shapes: readShapes() })
    .then((ran) => ran && goOn(ran))
    .finally(() => {
      report.know({ state: 'done' })
      sayInConsole()
    })
})
window.addEventListener('pagehide', sayInConsole)

/** Draws what a person can go on with, and keeps the frame as high as the report. */
function goOn({ transport, talk, capabilities }: Ran): void {
  const content = document.getElementById('content')
  drawTries(report, triesOf(report, talk, window, capabilities))
  drawLooks(talk, transport.name === 'iframe')
  if (content && transport.name === 'iframe') makeHeightReports(content, window, talk.sender)
}

async function readShapes(): Promise<Shapes> {
  const answer = await fetch('/protocol/v1.schema.json')
  const schema = (await answer.json()) as { readonly definitions: Shapes }
  return schema.definitions
}

function sayInConsole(): void {
  const summary = report.summary()
  const say = summary.wrong.length > 0 ? console.warn : console.info
  say(`inlet conformance: ${JSON.stringify(summary)}`)
}
