import { judgeHost } from '../../bridge/judgeHost.ts'
import type { Transport } from '../../bridge/transport.ts'
import type { Inbox } from '../../lib/makeInbox.ts'
import type { Params } from '../../params.ts'
import { answerCommands } from './answer.ts'
import { checkHello } from './checkHello.ts'
import { checkPlace } from './checkPlace.ts'
import { checkRoom } from './checkRoom.ts'
import type { Shapes } from './checkShape.ts'
import { checkTolerance } from './checkTolerance.ts'
import { checkWallets } from './checkWallets.ts'
import { findHost } from './findHost.ts'
import type { Report } from './makeReport.ts'
import type { Talk } from './makeTalk.ts'
import { makeTalk } from './makeTalk.ts'
import { recall, remember } from './marks.ts'

/** What a run needs. */
export type RunParts = {
  readonly report: Report
  readonly window: Window
  readonly params: Params
  /** Apps' schemes that the deployment allows. */
  readonly callbackSchemes: readonly string[]
  /** The answer with the list of hosts. */
  readonly hosts: Promise<Response>
  readonly inbox: Inbox
  readonly shapes: Promise<Shapes>
}
/** What a person can go on with. */
export type Ran = { readonly transport: Transport; readonly talk: Talk; readonly capabilities: readonly string[] }

/** Runs everything that needs nobody's tap; nothing comes back where there is no host. */
export async function run({
  report,
  window,
  params,
  hosts,
  callbackSchemes,
  inbox,
  shapes,
}: RunParts): Promise<Ran | undefined> {
  const host = await judgeHost(window, params.parentOrigin, hosts)
  checkPlace(report, window, params, host)
  const transport = await findHost({ window, host, inbox, params, callbackSchemes })
  report.judge('channel', transport !== undefined)
  if (!transport) return undefined
  report.know({ transport: transport.name })
  const talk = makeTalk(transport, params.channel, await shapes, report)
  answerCommands(talk, window.document.documentElement)
  const hello = await checkHello(report, talk, params)
  const isFollowed = transport.name === 'iframe' && params.layout === 'embed'
  if (isFollowed) await checkRoom(report, talk, window)
  await checkTolerance(report, talk)
  await checkWallets(report, talk)
  if (recall('close')) report.right('close')
  remember('close', false)
  report.right('pace')
  const said = hello?.data['caps']
  return { transport, talk, capabilities: [...params.capabilities, ...(Array.isArray(said) ? said.map(String) : [])] }
}
