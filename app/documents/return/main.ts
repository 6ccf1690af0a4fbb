import './style.css'
import { deployment } from '#deployment'
import { returnChannel } from '../../lib/returnChannel.ts'
import { visitOf } from '../../lib/visits.ts'
import { keptSecret } from '../../secret.ts'
import { chooseLanguage } from '../chooseLanguage.ts'
import type { Return } from './readReturn.ts'
import { readReturn } from './readReturn.ts'
import type { Language } from './texts.ts'
import { texts } from './texts.ts'

/**
 * The return page: where a payer lands after an identity check, an exchange or a bank, often in a browser that knows
 * nothing of the session. It wakes the open pages of its origin, gives the payer back to the app or to the page, and
 * closes where it can. It holds no secret and asks nobody anything.
 */
const back = readReturn(window.location.search, window.location.hash, deployment.callbackSchemes)
const isAlone = window.parent === window
/** Whether the app was called from here before: a reload must not call it again. */
const wasCalled = (window.history.state as { wasCalled?: boolean } | null)?.wasCalled === true

cleanAddress(back, wasCalled)
wakePages()
if (back.sessionId !== undefined && isOfThisTab(back.sessionId)) window.location.replace(`/?${back.query}`)
else {
  document.addEventListener('DOMContentLoaded', () => draw(back))
  // A document that still loads would be taken for one that was left.
  window.addEventListener('load', () => whenSeen(leave))
}

/** Tells whether this tab has the session: its secret, or its word that the payer left for a page outside. */
function isOfThisTab(sessionId: string): boolean {
  return keptSecret(window, sessionId) !== undefined || visitOf(sessionId) !== undefined
}

/** Does what needs no tap: closes a popup, or calls the app once. */
function leave(): void {
  if (!isAlone) return
  if (window.opener) window.close()
  else if (back.callbackUrl !== undefined && !wasCalled) {
    cleanAddress(back, true)
    window.location.assign(back.callbackUrl)
  }
}

function draw({ locale, theme, callbackUrl }: Return): void {
  const root = document.documentElement
  const wanted = [...(locale === undefined ? [] : [locale]), ...navigator.languages]
  const language = chooseLanguage(Object.keys(texts) as Language[], wanted)
  Object.assign(root, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' })
  if (theme) root.dataset['theme'] = theme
  const words = texts[language]
  const hasApp = callbackUrl !== undefined
  const said = { ...words, ...(hasApp && { title: words.titleApp, body: words.bodyApp }) }
  document.title = said.title
  for (const [name, text] of Object.entries(said)) {
    const place = find(name)
    if (place) place.textContent = text
  }
  const [openApp, close, stays] = [find('openApp'), find('close'), find('stays')]
  if (hasApp && openApp) {
    openApp.setAttribute('href', callbackUrl)
    openApp.hidden = false
  }
  if (!close || !stays || !isAlone) return
  close.hidden = false
  close.addEventListener('click', () => {
    window.close()
    // Nobody hears this in a window that did close.
    stays.hidden = false
  })
}

function find(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-text="${name}"]`)
}

/** Leaves nothing in the address but what opens the page again. */
function cleanAddress({ query }: Return, called: boolean): void {
  const { pathname } = window.location
  window.history.replaceState({ wasCalled: called }, '', query ? `${pathname}?${query}` : pathname)
}

/** A page that is only prepared, or loaded behind another tab, acts when it is looked at. */
function whenSeen(act: () => void): void {
  if (document.visibilityState === 'visible') return act()
  document.addEventListener('visibilitychange', () => whenSeen(act), { once: true })
}

function wakePages(): void {
  try {
    const channel = new BroadcastChannel(returnChannel)
    channel.postMessage({ type: 'returned' })
    channel.close()
  } catch {
    // Where there is no channel, the page hears that it is looked at again.
  }
}
