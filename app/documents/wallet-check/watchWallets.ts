import { makeListener } from '../../lib/makeListener.ts'
import { attempt } from './foreign.ts'
import { fieldOf, readAnnounced, readStandard, readWindow, type Read } from './readFound.ts'
import { readObjects } from './readObjects.ts'
import type { FoundWallet } from './report.ts'

/** A wallet that was found, the object of its own that can be asked, and its picture. */
export type Found = { readonly wallet: FoundWallet; readonly source: unknown; readonly picture?: string }

/** More than this are nobody's set of wallets. */
const most = 40
/** Wallets that come without a word are looked for this often, for so long. */
const everyMs = 100
const forMs = 10_000

/**
 * Lists what wallets put on the page as they turn up, in the order of turning up, and calls back for each. Nothing is asked of a wallet.
 *
 * @see https://eips.ethereum.org/EIPS/eip-6963
 * @see https://github.com/wallet-standard/wallet-standard
 */
export function watchWallets(window: Window, onFound: (found: Found) => void): readonly Found[] {
  const all: Found[] = []
  const add = (read: Read, source: unknown, isKnown: (found: Found) => boolean) => {
    if (all.length >= most || all.some(isKnown)) return
    const { picture, ...rest } = read
    const sameAs = all.find((other) => source !== undefined && other.source === source)?.wallet.id
    const afterMs = Math.round(performance.now())
    const wallet = { id: all.length + 1, afterMs, ...rest, ...(sameAs !== undefined && { sameAs }) }
    const found = { wallet, source, ...(picture && { picture }) }
    all.push(found)
    onFound(found)
  }
  const isSame = (read: Read, source: unknown) => (other: Found) =>
    other.wallet.place === read.place && (other.source === source || read.problem !== undefined)
  const look = () => {
    for (const { source, ...read } of [...readWindow(window), ...readObjects(window)])
      add(read, source, isSame(read, source))
  }
  listenToAnnouncements(window, add)
  listenToStandard(window, add)
  for (const type of ['ethereum#initialized', 'focus', 'load', 'pageshow']) makeListener(window, type, look)
  makeListener(window.document, 'DOMContentLoaded', look)
  const timer = setInterval(() => (performance.now() > forMs ? clearInterval(timer) : look()), everyMs)
  look()
  return all
}

type Add = (read: Read, source: unknown, isKnown: (found: Found) => boolean) => void

function listenToAnnouncements(window: Window, add: Add): void {
  makeListener(window, 'eip6963:announceProvider', (event) => {
    const { detail } = event as CustomEvent<unknown>
    const read = readAnnounced(detail)
    const source = fieldOf(detail, 'provider')
    add(
      read,
      source,
      ({ wallet, source: other }) =>
        wallet.how === 'announced' && (other === source || source === undefined) && wallet.name === read.name,
    )
  })
  const ask = () => window.dispatchEvent(new Event('eip6963:requestProvider'))
  makeListener(window, 'focus', ask)
  ask()
}

function listenToStandard(window: Window, add: Add): void {
  const api = Object.freeze({
    register(...registered: readonly unknown[]) {
      for (const one of registered.slice(0, most))
        add(readStandard(one), one, ({ source, wallet }) => wallet.how === 'standard' && source === one)
      return () => undefined
    },
  })
  makeListener(window, 'wallet-standard:register-wallet', (event) => {
    const { detail } = event as CustomEvent<unknown>
    if (typeof detail === 'function') attempt(() => (detail as (to: typeof api) => unknown)(api))
  })
  window.dispatchEvent(new CustomEvent('wallet-standard:app-ready', { detail: api }))
}
