import { createEffect, on, onCleanup } from 'solid-js'
import type { I18n } from '../i18n/createI18n.tsx'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { abilityNames, hostAbilities, setHostAbilities } from '../lib/hostAbilities.ts'
import { makeListener } from '../lib/makeListener.ts'
import { isLive } from '../model/depositState.ts'
import type { Params } from '../params.ts'
import type { Navigation } from '../session/createNavigation.tsx'
import type { ReturnSign, SessionSignals } from '../session/createSession.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import { adviceFor } from './adviceFor.ts'
import { createPageControl } from './createPageControl.ts'
import { findHost } from './findHost.ts'
import { hearHost } from './hearHost.ts'
import type { HostOrigin } from './judgeHost.ts'
import { makeBinding } from './makeBinding.ts'
import { makeHeightReports } from './makeHeightReports.ts'
import { makeEpoch, makeOutbox } from './makeOutbox.ts'
import { makeReadyRepeats } from './makeReadyRepeats.ts'
import { makeRequests } from './makeRequests.ts'
import { openHere } from './openHere.ts'
import { tellEvents } from './tellEvents.ts'
import { tellSteps } from './tellSteps.ts'
import { toPublicSession } from './toPublic.ts'
import { walletsLater } from './walletsLater.ts'
import type { Around } from './transports/around.ts'

/** What the bridge stands between. */
export type BridgeStart = Omit<Around, 'params' | 'window'> & {
  readonly window: Window
  readonly params: Params
  readonly sessionId: string
  readonly session: RunningSession & SessionSignals & ReturnSign
  readonly navigation: Navigation
  /** Whose height the host gives room to. */
  readonly content: HTMLElement
  /** The page's language, and words in it; reactive. */
  readonly i18n: Pick<I18n, 'locale' | 'setLocale' | 'describe' | 'with' | 'fill'>
  /** Hears that there is a host who may close the page. */
  readonly onBound: () => void
}

/** What the page understands beyond events. */
const caps = ['back', 'theme', 'locale', 'insets', 'replay', 'port', 'wallet'] as const

/** When a native host may have put its object on the window. */
const moments = ['DOMContentLoaded', 'load', 'inletHostReady', 'flutterInAppWebViewPlatformReady']

/** Tells the host what happens, hears what it wants, and asks it for what only it can do. Ends with its owner. */
export function startBridge(start: BridgeStart): void {
  const { window, params, session, navigation, content, i18n } = start
  warnRefused(start.host)
  const { document } = window
  const state = session.state
  const isTrusted = isVouchedFor(params, window.location.pathname)
  const outbox = makeOutbox({
    identity: { epoch: makeEpoch(window.crypto), channel: params.channel, sessionId: start.sessionId },
    status: () => state().status,
    now: Date.now,
    isTrusted,
  })
  const tellState = (re?: string) => {
    const current = state()
    const known = isLive(current) ? toPublicSession(current.session) : null
    outbox.send('state', { status: current.status, session: known, ...(re && { re }) })
  }
  const page = createPageControl(session, navigation, document.documentElement, i18n.setLocale)
  const requests = makeRequests(outbox, document, (link: OutsideLink | undefined) => {
    const { open: _, ...rest } = hostAbilities()
    setHostAbilities(rest)
    if (link) openHere(document, link.url, binding.isWeb)
  })
  const claimed = abilityNames.filter((ability) => params.capabilities.includes(ability))
  const binding = makeBinding(
    start.inbox,
    () => findHost(start),
    outbox,
    (data, way) => hear(data, way),
    ({ isUnproven }) => {
      setHostAbilities(requests.abilitiesOf(claimed))
      if (isTrusted || !isUnproven) start.onBound()
    },
  )
  const hear = hearHost({
    ...{ outbox, binding, requests, page, tellState },
    claimed,
    quiet: () => ready.stop(),
    greet: () => ready.again(),
    met: start.onBound,
    wallets: walletsLater({ outbox, ...start }),
    close: () => outbox.send('close', { reason: 'host', status: state().status }),
    now: () => performance.now(),
  })
  binding.scan()
  const ready = makeReadyRepeats(
    outbox,
    {
      ...{ versions: [1], caps, status: state().status, layout: params.layout },
      ...{ locale: i18n.locale, theme: params.theme },
    },
    start.host.kind === 'allowed',
  )
  tellEvents(session, outbox, i18n.describe)
  tellSteps(session, navigation, outbox)
  const heights = makeHeightReports(content, window, outbox)
  createEffect(on(() => i18n.locale, heights.again, { defer: true }))
  const comeBack = (event: Event) => {
    if (!(event as PageTransitionEvent).persisted) return
    ready.again()
    tellState()
  }
  const onEscape = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented || page.back()) return
    if (params.layout === 'modal' || params.layout === 'center') session.close('user')
  }
  const ends = [
    ...[ready.stop, heights.stop, requests.end, binding.end],
    ...moments.map((moment) => makeListener(window, moment, binding.scan)),
    makeListener(window, 'pageshow', comeBack),
    makeListener(document, 'keydown', onEscape),
  ]
  for (const end of ends) onCleanup(end)
}

/** The URL says that the app is ours: whoever made the link names what it carries out, or a protocol that it speaks. */
function isVouchedFor({ bridge, capabilities, compat }: Params, path: string): boolean {
  return bridge === 'native' || capabilities.length > 0 || compat !== undefined || path.startsWith('/webview')
}

/** Tells the developer of a host that may not hear the page what to change: once, for the page judges once. */
function warnRefused(host: HostOrigin): void {
  if (host.kind === 'denied') console.warn(`inlet: ${host.origin} may not embed this page: ${adviceFor(host)}`)
  if (host.kind === 'none' && host.refused)
    console.warn(`inlet: ${host.refused.origin}, which opened this page, hears nothing: ${adviceFor(host.refused)}`)
}
