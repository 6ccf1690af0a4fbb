import type { Report } from './makeReport.ts'
import { recall, remember } from './marks.ts'
import type { Talk } from './makeTalk.ts'
import { pause } from './pause.ts'

const patienceMs = 800

/**
 * Sends an event and fields that no version 1 has, and sees whether the host still lets the page be. A page that is
 * taken away says so in the console, and once more where it is opened next.
 */
export async function checkTolerance(report: Report, talk: Talk, window: Window): Promise<void> {
  if (recall('tolerance')) report.wrong('tolerance', 'in the run before this one')
  remember('tolerance', true)
  const tell = () => report.wrong('tolerance', 'the page was taken away')
  window.addEventListener('pagehide', tell)
  const known = talk.sender.send('navigation', { screen: 'conformance', canGoBack: false })
  talk.sender.repeat(Object.assign({}, known, { type: 'later.event', id: `${known.id}-later`, later: { more: [1] } }))
  talk.sender.repeat(
    Object.assign({}, known, { id: `${known.id}-more`, later: true, data: { ...known.data, later: 1 } }),
  )
  await pause(patienceMs)
  window.removeEventListener('pagehide', tell)
  remember('tolerance', false)
  report.right('tolerance')
}
