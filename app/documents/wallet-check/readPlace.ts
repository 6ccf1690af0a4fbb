import { toText } from './foreign.ts'
import type { Fact, FactName } from './report.ts'

type Brand = { readonly brand: string; readonly version: string }
type Hints = {
  readonly brands?: readonly Brand[]
  readonly platform?: string
  readonly mobile?: boolean
  getHighEntropyValues?(names: readonly string[]): Promise<Readonly<Record<string, unknown>>>
}

const fact = (name: FactName, value: unknown, usual?: unknown): Fact => ({
  name,
  value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : toText(value, 300),
  ...(usual !== undefined && { isUsual: value === usual }),
})

/** Finds out where the page stands and what a deposit could use there. */
export async function readPlace(window: Window): Promise<readonly Fact[]> {
  const { navigator, innerWidth, innerHeight, devicePixelRatio } = window
  return [
    fact('secure', window.isSecureContext, true),
    fact('framed', window.parent !== window),
    fact('viewport', `${innerWidth} × ${innerHeight} @ ${devicePixelRatio}`),
    fact('dark', window.matchMedia('(prefers-color-scheme: dark)').matches),
    fact('localStorage', keeps(() => window.localStorage), true),
    fact('sessionStorage', keeps(() => window.sessionStorage), true),
    fact('cookies', navigator.cookieEnabled),
    fact('locks', 'locks' in navigator && (await locks(navigator)), true),
    fact('channel', works(() => new BroadcastChannel('inlet-check').close()), true),
    fact('clipboard', typeof (navigator.clipboard as Clipboard | undefined)?.writeText === 'function', true),
    fact('sharing', typeof (navigator.share as unknown) === 'function'),
    fact('trustedTypes', 'trustedTypes' in window),
    ...(await readBrowser(navigator)),
  ] // prettier-ignore
}

/** Says which browser it is, with the hints that it gives without a question. */
async function readBrowser(navigator: Navigator): Promise<readonly Fact[]> {
  const hints = (navigator as { userAgentData?: Hints }).userAgentData
  const more = (await hints?.getHighEntropyValues?.(['model', 'platformVersion']).catch(() => undefined)) ?? {}
  const brands = hints?.brands?.map(({ brand, version }) => `${brand} ${version}`).join(', ')
  const system = [hints?.platform, more['platformVersion'], more['model']]
    .filter(Boolean)
    .map((part) => toText(part, 48))
  return [
    fact('userAgent', navigator.userAgent),
    ...(brands ? [fact('brands', brands)] : []),
    ...(system.length > 0 ? [fact('system', system.join(' '))] : []),
    fact('languages', navigator.languages.join(', ')),
    fact('touch', navigator.maxTouchPoints > 0),
  ]
}

function works(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function keeps(storage: () => Storage): boolean {
  return works(() => {
    const place = storage()
    place.setItem('inlet-check', '1')
    if (place.getItem('inlet-check') !== '1') throw new Error('It forgot')
    place.removeItem('inlet-check')
  })
}

/** A browser that never answers does not have it. */
async function locks({ locks: manager }: Navigator): Promise<boolean> {
  return within(manager.request('inlet-check', () => true).catch(() => false))
}

function within(work: Promise<boolean>): Promise<boolean> {
  return Promise.race([work, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000))])
}
