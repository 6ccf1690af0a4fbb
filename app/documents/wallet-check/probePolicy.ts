import { cleanText } from '../../lib/cleanText.ts'
import { comparePolicy } from './comparePolicy.ts'
import { attempt } from './foreign.ts'
import type { Fact } from './report.ts'

/** What the document says it was built with. */
export type Built = {
  readonly profile: string
  readonly version: string
  readonly otherPath: string
  readonly header: string
  readonly meta: string
}

/** Remembers every policy that refused something: a refusal quotes the policy as the browser got it. */
export function watchPolicies(document: Document): ReadonlySet<string> {
  const seen = new Set<string>()
  document.addEventListener('securitypolicyviolation', ({ originalPolicy }) => void seen.add(originalPolicy))
  return seen
}

/** Tries what the policy must refuse. Nothing is asked of the network: what is fetched is inside its own URL. */
export async function probePolicy(window: Window, built: Built): Promise<readonly Fact[]> {
  const isStrict = built.profile === 'strict'
  const blocked = (name: Fact['name'], ran: boolean, isBlocked = true): Fact => ({
    name,
    value: ran ? 'ran' : 'blocked',
    isUsual: ran !== isBlocked,
  })
  const hasTrustedTypes = 'trustedTypes' in window
  return [
    blocked('inline', Reflect.get(window, 'inletInline') === 'ran'),
    blocked('eval', succeeds(() => new Function('return 1')())),
    blocked('blob', await runs(URL.createObjectURL(new Blob(['export {}'], { type: 'text/javascript' })))),
    blocked('data', await runs('data:text/javascript,export%20%7B%7D')),
    hasTrustedTypes
      ? blocked('html', succeeds(drawHtml), isStrict)
      : { name: 'html', value: 'ran' },
    blocked('style', stylesByAttribute(window.document)),
    blocked('connect', await fetch('data:,').then(() => true, () => false)),
    blocked('wasm', succeeds(() => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)))),
  ] // prettier-ignore
}

/** Compares the policies that the browser holds the page to with those that it was built with. */
export function comparePolicies(document: Document, seen: ReadonlySet<string>, built: Built): readonly Fact[] {
  const header = [...seen].find((policy) => /default-src/.test(policy))
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content')
  const fact = (name: Fact['name'], wanted: string, held: string | null | undefined): Fact => {
    const value = held ? comparePolicy(wanted, held) : 'missing'
    return { name, value: cleanText(value, 400), isUsual: value === 'same' }
  }
  return [fact('header', built.header, header), fact('meta', built.meta, meta), addedScripts(document)]
}

/** Names the scripts in the document that are not its own two: those that stayed there to be seen. */
function addedScripts(document: Document): Fact {
  const scripts = [...document.querySelectorAll('script')].slice(0, 50)
  const others = scripts.filter(({ src, textContent }) => src || !/inletInline|inlet-check/.test(textContent ?? ''))
  const names = others.map(({ src }) => (src ? src.replace(/^([a-z-]+:\/{0,2}[^/?#]*).*$/i, '$1') : 'inline'))
  return { name: 'added', value: cleanText(names.join(', ') || 'no', 300), isUsual: names.length === 0 }
}

function succeeds(work: () => unknown): boolean {
  return attempt(() => (work(), true)) === true
}

async function runs(url: string): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ url)
    return true
  } catch {
    return false
  }
}

function drawHtml(): void {
  Reflect.set(document.createElement('p'), 'innerHTML', '<b>bold</b>')
}

function stylesByAttribute(document: Document): boolean {
  const element = document.createElement('p')
  element.setAttribute('style', 'color: rgb(1, 2, 3)')
  return element.style.color !== ''
}
