import type { EventData, PageMessage } from '../../bridge/messages.ts'
import type { Report } from './makeReport.ts'
import { remember } from './marks.ts'
import type { Talk } from './makeTalk.ts'
import { pause } from './pause.ts'
import type { RuleName } from './rules/rules.ts'

/** Something that a person sets off by a tap, because it is seen or felt outside the page. */
export type Try = { readonly rule: RuleName; readonly label: string; run(): Promise<void> }

const answerMs = 3_000
const againMs = 700
const closeMs = 3_000

type Asked = 'open' | 'copy' | 'share'
const samples: { readonly [Word in Asked]: EventData[`${Word}.request`] } = {
  open: { url: 'https://example.com/', kind: 'support' },
  copy: { text: 'Inlet conformance' },
  share: { text: 'Inlet conformance', url: 'https://example.com/' },
}
const labels: Readonly<Record<Asked, string>> = { open: 'Open a link', copy: 'Copy a word', share: 'Share a link' }

/** Gives what can be tried with this host: what it said it can do, and what every host does. */
export function triesOf(report: Report, talk: Talk, window: Window, capabilities: readonly string[]): readonly Try[] {
  const asked = (Object.keys(samples) as Asked[]).filter((word) => capabilities.includes(word))
  const isFrame = window.parent !== window
  return [
    ...asked.map((word) => ({ rule: word, label: labels[word], run: () => tryAsk(report, talk, word) })),
    ...(isFrame && !capabilities.includes('open')
      ? [{ rule: 'popups' as const, label: 'Open a window', run: () => tryWindow(report, window) }]
      : []),
    { rule: 'again', label: 'Reload the page', run: () => tryReload(window) },
    { rule: 'close', label: 'Ask to be closed', run: () => tryClose(report, talk) },
  ]
}

async function tryAsk(report: Report, talk: Talk, word: Asked): Promise<void> {
  const message = ask(talk, word)
  const isAnswer = ({ type, data }: { type: string; data: Readonly<Record<string, unknown>> }) =>
    type === 'host.answer' && data['re'] === message.id
  const answer = await talk.waitFor(isAnswer, answerMs)
  report.judge(word, answer !== undefined)
  if (!answer || word !== 'copy') return
  talk.sender.repeat(message)
  await pause(againMs)
  report.judge('once', talk.count(isAnswer) === 1)
}

function ask(talk: Talk, word: Asked): PageMessage {
  switch (word) {
    case 'open':
      return talk.sender.send('open.request', samples.open)
    case 'copy':
      return talk.sender.send('copy.request', samples.copy)
    case 'share':
      return talk.sender.send('share.request', samples.share)
  }
}

async function tryWindow(report: Report, window: Window): Promise<void> {
  const opened = window.open('/favicon.svg', '_blank', 'popup,width=320,height=320')
  report.judge('popups', opened !== null)
  opened?.close()
}

async function tryReload(window: Window): Promise<void> {
  window.location.reload()
}

/** A page that is taken away cannot say so: where it is opened next, it can. */
async function tryClose(report: Report, talk: Talk): Promise<void> {
  remember('close', true)
  talk.sender.send('close', { reason: 'user', status: 'waiting_payment' })
  await pause(closeMs)
  remember('close', false)
  report.wrong('close')
}
