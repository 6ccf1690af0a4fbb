import type { JSX } from 'solid-js'
import { createEffect, createSignal, ErrorBoundary, Show, untrack } from 'solid-js'
import { deployment } from '#deployment'
import { App } from './App.tsx'
import type { Boot } from './boot.ts'
import { bridgeLater } from './bridge/bridgeLater.ts'
import type { HostOrigin } from './bridge/judgeHost.ts'
import { judgeLater } from './bridge/judgeLater.ts'
import { connect } from './connect.ts'
import { createI18n } from './i18n/createI18n.tsx'
import { loadErrorTexts } from './i18n/errorTexts.ts'
import { loadRest } from './screens/restLater.ts'
import { render } from 'solid-js/web'
import { createDue } from './session/createDue.ts'
import { createNavigation } from './session/createNavigation.tsx'
import { createSession } from './session/createSession.ts'
import { makeJournal } from './session/journal.ts'

/** Puts the page together: URL → session → screens and bridge. What throws before the first screen stands is said in its place. */
export function startPage(content: HTMLElement, boot: Boot): () => void {
  const giveUp = (error: unknown) => {
    console.error(error)
    boot.failed()
    return undefined
  }
  const page = () => untrack(() => putTogether(content, boot))
  return render(() => <ErrorBoundary fallback={giveUp}>{page()}</ErrorBoundary>, content)
}

function putTogether(content: HTMLElement, boot: Boot): JSX.Element {
  const { params, place, firstRead, hosts, hostSign, inbox, started } = boot
  const sessionId = params.link.ok ? params.link.link.sessionId : ''
  let unread = firstRead
  /** An answer is for the first try alone: a later one would take an old answer for a new one. */
  const takeFirstRead = () => {
    const taken = unread
    unread = undefined
    return taken
  }
  const skeleton = [...content.children]
  const [host, setHost] = createSignal<HostOrigin>()
  const judge = async () => host() ?? setHost(await judgeLater(window, params.parentOrigin, hosts))
  const session = createSession({
    connect: () => connect(boot, judge(), { fetch, firstRead: takeFirstRead() }),
    loadFollow: async () => (await loadRest()).follow,
    sessionId,
    openChannel: (name) => new BroadcastChannel(name),
    journal: makeJournal(sessionId, () => window.localStorage),
    document,
    window,
    now: Date.now,
    random: Math.random,
  })
  const navigation = createNavigation(window, place === 'framed', params.nav)
  const root = document.documentElement
  const i18n = createI18n(params.locale ? [params.locale] : navigator.languages, root)
  const [hasHost, setHasHost] = createSignal(place !== 'page')
  const onBound = () => setHasHost(true)
  const signWithWords = hostSign.then(() => loadErrorTexts().catch(() => undefined))
  // eslint-disable-next-line solid/reactivity -- the bridge reads it when it is there
  bridgeLater(signWithWords, host, (host) => ({
    callbackSchemes: deployment.callbackSchemes,
    ...{ window, host, inbox, params, sessionId, session, navigation, content, onBound, i18n },
  }))
  const isDue = createDue(session.state)
  /** The skeleton that came with the document says what a page without an answer would. It gives way in the same frame, and only to a page that stands. */
  const drawPage = () => {
    createEffect(() => {
      for (const element of skeleton) element.remove()
      started()
    })
    return <App session={session} navigation={navigation} i18n={i18n} params={params} hasHost={hasHost} />
  }
  return <Show when={isDue()}>{drawPage()}</Show>
}
