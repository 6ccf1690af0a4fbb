import './ui/ui.css'
import { createEffect } from 'solid-js'
import { deployment } from '#deployment'
import { App } from './App.tsx'
import { createBridge } from './bridge/createBridge.ts'
import { hostOrigin } from './bridge/hostOrigin.ts'
import { makeEpoch, makeSender } from './bridge/makeSender.ts'
import { findTransport } from './bridge/transports.ts'
import { connect } from './connect.ts'
import { DepositError } from './errors.ts'
import { createI18n } from './i18n/createI18n.tsx'
import { render } from './lib/web.ts'
import { createNavigation } from './session/createNavigation.tsx'
import { createSession } from './session/createSession.ts'
import { makeJournal } from './session/journal.ts'

/** Puts the page together: URL → session → screens and bridge. */
function start(content: HTMLElement): void {
  const boot = window.inletBoot
  if (!boot) return
  const { params, place } = boot
  const sessionId = params.link.ok ? params.link.link.sessionId : ''
  const host = hostOrigin(window, params.parentOrigin, deployment.hosts)
  const transport = findTransport(window, host)

  // The skeleton that came with the document gives way in the same frame.
  content.replaceChildren()
  render(() => {
    const session = createSession({
      connect: () =>
        host.kind === 'denied'
          ? Promise.reject(new DepositError('origin_denied', { origin: host.origin }))
          : connect(boot, fetch),
      journal: makeJournal(sessionId, () => window.sessionStorage),
      document,
      window,
      now: Date.now,
      random: Math.random,
    })
    const navigation = createNavigation(window, place === 'framed')
    const i18n = createI18n(params.locale ? [params.locale] : navigator.languages, document.documentElement)
    createEffect(
      () =>
        host.kind === 'denied' &&
        console.warn(
          `inlet: add ${JSON.stringify(host.origin)} to "hosts" in the deployment file to embed the page here`,
        ),
    )
    createBridge({
      session,
      sender: makeSender(transport, { epoch: makeEpoch(crypto), channel: params.channel, sessionId }, Date.now),
      window,
      host,
      content,
      look: { layout: params.layout, locale: document.documentElement.lang, theme: params.theme },
      describe: (error) => `${i18n.text().errors[error.code].title}. ${i18n.text().errors[error.code].body}`,
    })
    return (
      <App session={session} navigation={navigation} i18n={i18n} params={params} hasHost={transport.name !== 'none'} />
    )
  }, content)
}

/** The document's place for the page; a part that the cache had may run this script before the document is read. */
function boot(): void {
  const content = document.getElementById('inlet')
  if (content) start(content)
}

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
const bootLater = () => void setTimeout(boot)

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', bootLater)
else bootLater()
