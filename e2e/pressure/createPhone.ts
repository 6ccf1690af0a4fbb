import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { nativeShims } from '../hosts/nativeShims.ts'
import type { HostMessage } from '../pages/createHostPage.ts'
import { setHidden } from '../pages/phones.ts'
import type { Word } from './evidence.ts'
import type { Line, Span } from './traces.ts'

const size = { width: 390, height: 844 }
const host = nativeShims['React Native on iOS']!
const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'h-1', data: { caps: [], name: 'Test', version: '1' } }
/** A line that is there and carries nothing: an answer would take longer than any trace. */
const mute = { latency: 600_000, downloadThroughput: 1, uploadThroughput: 1 }

/** A phone with an app that shows the page in its own view, on a line that can be set. */
export type Phone = {
  /** The view, or nothing between a death of the page and the app's next one. */
  page(): Page | undefined
  life(): number
  readonly drawn: readonly Word[]
  readonly told: readonly Word[]
  /** When the backend was last heard, on the phone's clock. */
  heardAt(): number
  reads(): number
  setLine(line: Line): Promise<void>
  setAway(away: Span['away']): Promise<void>
  /** Opens the session's link in the app. */
  open(): Promise<void>
  /** Ends the page's process, as a system does that needs the memory; the app opens the link again. Gives when it died. */
  kill(): Promise<number>
}

/** Creates a phone that will open a session's link. `clock` gives ms since the trace began. */
export async function createPhone(
  context: BrowserContext,
  { url, sessionId }: { url: string; sessionId: string },
  clock: () => number,
): Promise<Phone> {
  const drawn: Word[] = []
  const told: Word[] = []
  let page: Page | undefined
  let devtools: CDPSession | undefined
  let line: Line = 'none'
  let life = 1
  let heardAt = 0
  let reads = 0
  await context.exposeBinding('__post', ({ page: view }, text: string) => {
    const { type, data } = JSON.parse(text) as HostMessage
    if (type === 'ready') view.evaluate(host.say, hello).catch(() => undefined)
    const status = (data['session'] as { status?: string } | undefined)?.status
    if (status !== undefined) told.push({ at: clock(), life, status })
  })
  await context.exposeBinding('__drawn', (_, word: { status: string; hasAddress: boolean }) => {
    drawn.push({ at: clock(), life, ...word })
  })
  await context.addInitScript(host.install)
  await context.addInitScript(tellWhatIsDrawn)
  const applyLine = async () => {
    const offline = line === 'none'
    const carried = typeof line === 'string' ? mute : conditionsOf(line)
    await devtools?.send('Network.emulateNetworkConditions', { offline, ...carried }).catch(() => undefined)
  }
  const open = async () => {
    const view = await context.newPage()
    await view.setViewportSize(size)
    view.on('requestfinished', (request) => {
      if (request.method() === 'OPTIONS' || request.isNavigationRequest() || !request.url().includes(sessionId)) return
      reads += 1
      const at = clock()
      void request.response().then((answer) => {
        if (answer?.ok()) heardAt = at
      })
    })
    devtools = await context.newCDPSession(view)
    await devtools.send('Network.enable')
    await applyLine()
    page = view
    await view.goto(url, { waitUntil: 'commit' })
  }
  return {
    page: () => page,
    life: () => life,
    drawn,
    told,
    heardAt: () => heardAt,
    reads: () => reads,
    open,
    async setLine(next) {
      line = next
      await applyLine()
    },
    async setAway(away) {
      // The system wakes a page before it says that it is seen, and says that it is not before it stops it.
      if (away === undefined) await devtools?.send('Page.setWebLifecycleState', { state: 'active' })
      if (page) await setHidden(page, away !== undefined)
      if (away === 'frozen') await devtools?.send('Page.setWebLifecycleState', { state: 'frozen' })
    },
    async kill() {
      const dying = page
      if (!dying || !devtools) throw new Error('no page to kill')
      const died = dying.waitForEvent('crash').then(clock)
      page = undefined
      life += 1
      // The one who is asked to die does not answer.
      devtools.send('Page.crash').catch(() => undefined)
      const at = await died
      await dying.close()
      await open()
      return at
    },
  }
}

function conditionsOf({ kbit, rttMs }: Exclude<Line, string>) {
  const bytes = (kbit * 1_000) / 8
  return { latency: rttMs, downloadThroughput: bytes, uploadThroughput: bytes / 2 }
}

/** Runs in the page, before its own scripts: tells each screen as it is drawn. */
function tellWhatIsDrawn(): void {
  let last = ''
  const look = () => {
    const status = document.querySelector('main')?.dataset['screen'] ?? ''
    const hasAddress = document.querySelector('main .address:not(.small)[data-address]') !== null
    const now = `${status} ${hasAddress}`
    if (now === last) return
    last = now
    Reflect.get(window, '__drawn')({ status, hasAddress })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
}
