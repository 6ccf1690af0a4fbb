import { makeReadyRepeats } from '../../bridge/makeReadyRepeats.ts'
import type { Params } from '../../params.ts'
import type { Report } from './makeReport.ts'
import type { Talk } from './makeTalk.ts'
import type { Command } from './judgeMessage.ts'

const mostMs = 5_000
const promptMs = 2_000

/** Says `ready` until the host answers, and judges the answer; gives the hello. */
export async function checkHello(report: Report, talk: Talk, params: Params): Promise<Command | undefined> {
  const start = performance.now()
  const repeats = makeReadyRepeats(
    talk.sender,
    {
      versions: [1],
      caps: ['back', 'theme', 'locale', 'insets', 'replay', 'wallet'],
      status: 'waiting_payment',
      layout: params.layout,
      locale: params.locale ?? 'en',
      theme: params.theme,
    },
    talk.isWeb,
  )
  talk.hear(repeats.stop)
  const hello = await talk.waitFor(({ type }) => type === 'host.hello', mostMs)
  repeats.stop()
  report.judge('hello', hello !== undefined)
  if (isReload(window)) report.judge('again', hello !== undefined)
  if (!hello) return undefined
  const ms = Math.round(performance.now() - start)
  report.judge('prompt', ms <= promptMs, `${ms} ms`)
  talk.sender.send('state', { status: 'waiting_payment', session: null, re: hello.id })
  const { name, version } = hello.data
  report.know({ host: [name, version].filter((word) => typeof word === 'string').join(' ') })
  return hello
}

function isReload({ performance }: Window): boolean {
  return performance.getEntriesByType('navigation').some((entry) => Reflect.get(entry, 'type') === 'reload')
}
