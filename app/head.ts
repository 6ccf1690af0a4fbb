import { backends } from '#deployment'
import { chooseBackend } from './backends/chooseBackend.ts'
import { firstReadOf } from './backends/firstReads.ts'
import { mintsToken } from './backends/mintsToken.ts'
import { requestInit } from './backends/requestInit.ts'
import type { Boot } from './boot.ts'
import { applyLook } from './head/applyLook.ts'
import type { Parts } from './head/createLoader.ts'
import { createLoader } from './head/createLoader.ts'
import { firstPart } from './head/firstPart.ts'
import { listName } from './head/listNames.ts'
import { showFallback } from './head/showFallback.ts'
import { watchForHost } from './head/watchForHost.ts'
import { makeInbox } from './lib/makeInbox.ts'
import type { Params } from './params.ts'
import { readParams } from './params.ts'
import { placeOf } from './place.ts'
import { hideSecret, keptSecret } from './secret.ts'

/**
 * The head script: a small classic script that runs before anything else. It reads the URL, hides the secret, starts
 * the session's first read and the parts that are likely needed, so that nothing waits in series. The entry takes over
 * from `window.inletBoot`.
 */
/** The parts that this script names, and the list of all others. */
declare const __PARTS__: Parts

/** How long a page may show nothing but its skeleton, in ms. */
const startMs = 15_000

/** What else in a URL speaks of a host: Daimo's path, and launch parameters of mini apps. */
const hostMark = /\/webview\b|[?&#](?:tgWebAppVersion|miniApp)=/

let showHost = (): void => undefined
const hostSign = new Promise<void>((resolve) => (showHost = resolve))
// Before anything else: a native host may speak as soon as there is a document.
const inbox = makeInbox(() => showHost())
window.Inlet = { receive: inbox.receive }

const failed = () => showFallback(document, () => window.location.reload())
const waiting = setTimeout(failed, startMs)

const { load, share } = createLoader(__PARTS__)
let isEntryHere = false
const __share: typeof share = (shared) => {
  isEntryHere = true
  share(shared)
}
Object.assign(window, { __load: load, __share })
// The entry is the document's last script, and runs before this; one that was changed, cut off or broken has not.
document.addEventListener('DOMContentLoaded', () => isEntryHere || failed())

const backendOf = (id: string | undefined) => chooseBackend(backends, id, window.location.pathname)
const params = readParams(
  window.location.search,
  window.location.hash,
  (sessionId) => keptSecret(window, sessionId),
  (id) => mintsToken(backendOf(id)),
)
const place = placeOf(window, params)
hideSecret(window, params, place)
// The answer is what everything waits for: what follows is done while it is on its way.
const started = start(params)
applyLook(document.documentElement, params)
/** Somebody on the web frames or opened the page, and must be in the list. */
const hasWebHost = place === 'framed' || !!(window.opener && params.parentOrigin)
const hosts = hasWebHost ? fetch('/hosts.json') : undefined
// Whoever asks hears of a failure; until then it is not unhandled.
hosts?.catch(() => undefined)

window.inletBoot = {
  params,
  place,
  hosts,
  ...started,
  hostSign,
  inbox,
  started: () => clearTimeout(waiting),
  failed,
}
if (hasWebHost) load('judgeHost').catch(() => undefined)
// A host is told of failures in words.
void hostSign.then(() => ['startBridge', 'enErrors'].forEach((name) => void load(name).catch(() => undefined)))
if (needsRest(params)) load(listName).catch(() => undefined)
if (isHosted(params)) showHost()
else if (params.bridge !== 'none') watchForHost(window, showHost)

/** Tells whether the surroundings or the URL speak of a host; where it is only an object of its app, somebody else looks. */
function isHosted({ bridge, callback, capabilities, compat }: Params): boolean {
  if (bridge === 'none') return false
  if (hasWebHost) return true
  return !!(bridge ?? callback ?? compat ?? capabilities[0]) || hostMark.test(window.location.href)
}

/** Tells whether the first screen is one that few see: in another language than English, of a bad link, or for a host with words of its own. */
function needsRest({ link, locale, compat }: Params): boolean {
  return !link.ok || !!compat || !/^en/i.test(locale ?? navigator.language)
}

/** Chooses the link's backend and starts what it will need; a bad link starts nothing. */
function start({ link }: Params): Pick<Boot, 'backend' | 'isRamp' | 'firstRead'> {
  const backend = link.ok ? backendOf(link.link.backend) : undefined
  if (!link.ok || !backend) return { backend: undefined, firstRead: undefined }
  const { part, beside, url, init, ...kind } = firstReadOf(backend, link.link)
  const firstRead = url ? fetch(url, requestInit(init)) : undefined
  // The adapter hears of a failure when it asks; until then it is not unhandled.
  firstRead?.catch(() => undefined)
  // Tasks of their own: to add a tag is the longest piece of work here, and most servers have named the last one in a header.
  for (const name of [part, beside, firstPart]) if (name) setTimeout(() => load(name).catch(() => undefined))
  return { ...kind, backend, firstRead }
}
