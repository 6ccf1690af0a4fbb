import type { Report } from './makeReport.ts'
import { recall, remember } from './marks.ts'
import type { Talk } from './makeTalk.ts'
import { pause } from './pause.ts'
import { rules } from './rules/rules.ts'

const patienceMs = 800
const mark = 'tolerance'

/**
 * Sends an event and fields that no version 1 has, and sees whether the host still lets the page be. A page that is
 * taken away then says so where it is opened next, in place of trying again.
 */
export async function checkTolerance(report: Report, talk: Talk): Promise<void> {
  const wasTakenAway = recall(mark)
  remember(mark, !wasTakenAway)
  if (wasTakenAway) return report.wrong('tolerance', 'in the run before this one')
  console.info(`inlet conformance: if the page goes away now: ${rules.tolerance.fault} ${rules.tolerance.fix}`)
  const known = talk.sender.send('navigation', { screen: 'conformance', canGoBack: false })
  talk.sender.repeat(Object.assign({}, known, { type: 'later.event', id: `${known.id}-later`, later: { more: [1] } }))
  talk.sender.repeat(
    Object.assign({}, known, { id: `${known.id}-more`, later: true, data: { ...known.data, later: 1 } }),
  )
  await pause(patienceMs)
  remember(mark, false)
  report.right('tolerance')
}
