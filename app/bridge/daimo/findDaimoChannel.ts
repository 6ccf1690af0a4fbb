import type { Around, Listener } from '../transports/around.ts'
import type { DaimoMessage, DaimoVersion } from './daimoMessages.ts'
import type { Transport } from '../transport.ts'

/** What the dialect stands on: the page's surroundings, and what the bridge has found in them. */
export type DaimoGround = {
  readonly around: Around
  readonly version: DaimoVersion
  readonly reactNative: Listener | undefined
  /** The handler of an app on iOS. */
  readonly daimoPay: Listener | undefined
  readonly listenToApp: Transport['listen']
}

/** Where Daimo's words go. */
export type DaimoChannel = {
  post(message: DaimoMessage): void
  /** Only names and heights may be said: it is not known who hears them. */
  readonly isBare: boolean
  /** Opens a link outside, where the app does that for the page. */
  openUrl?(url: string): void
}

/**
 * Gives the way to a host that speaks Daimo's protocol, in its order: React Native's object as text, an iOS app's
 * handler, the parent. A page of its own is its own parent there, and some apps listen to just that.
 */
export function findDaimoChannel({ around, reactNative, daimoPay }: DaimoGround): DaimoChannel {
  const { window, params } = around
  if (window.parent !== window && params.bridge !== 'native') return toParent(around)
  if (reactNative) return { isBare: false, post: (message) => void reactNative.postMessage(JSON.stringify(message)) }
  if (daimoPay)
    return {
      isBare: false,
      post: (message) => void daimoPay.postMessage(message),
      openUrl: (url) => void daimoPay.postMessage({ type: 'openUrl', url }),
    }
  return { isBare: false, post: (message) => window.postMessage(message, window.location.origin) }
}

/**
 * Where the host may not hear the page, names and heights still go to the origin that the URL claims, so that the frame
 * shows why it is refused. Only where nobody is named, neither by the URL nor by the browser, it is everybody.
 */
function toParent({ window, host, params }: Around): DaimoChannel {
  const parent = window.parent as Listener
  const named = host.kind === 'denied' && host.reason !== 'no_origin' ? host.origin : undefined
  const isBare = host.kind !== 'allowed'
  const origin = isBare ? (params.parentOrigin ?? named ?? '*') : host.origin
  return { isBare, post: (message) => void parent.postMessage(message, origin) }
}
