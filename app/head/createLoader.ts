import { partUrl } from '../lib/partUrl.ts'
import { hostOf } from './guests.ts'
import { listNames } from './listNames.ts'

/** How long a file may take before it is asked for once more, in ms. One that comes later counts all the same. */
const patienceMs = 20_000

/** What the bytes of each part and island must hash to: name → sha256 in base64. Its file is named by the same. */
export type Parts = Readonly<Record<string, string>>
/** Loads a part or an island by its name, and gives its module. */
export type Load = (name: string) => Promise<unknown>

/** What the entry shares with parts, by name. */
export type Shared = Readonly<Record<string, unknown>>
/** A way to load, and to hand over what the parts wait for. */
export type Loader = { readonly load: Load; share(shared: Shared): void }

/** A part as it is served: a function of what the entry shares, and of what the part `from` exports. An island is what it exports. Some files hold more of either. */
type Served = {
  make?(shared: Shared, more: unknown): unknown
  from?: string
  guests?: Readonly<Record<string, Served>>
}
type UrlPolicy = { createScriptURL(url: string): string }
type Scope = { trustedTypes?: { createPolicy(name: string, rules: UrlPolicy): UrlPolicy } }

/**
 * Creates the page's only way to more code: loads a listed part once, and again after an error.
 *
 * Each part goes through a `<script type="module" integrity crossorigin>` tag, whose bytes the browser checks against
 * the list; `import()` then finds the module that the tag loaded. `import()` alone carries no integrity and is refused
 * by the policy. Where the browser has Trusted Types, the policy `inlet` lets listed URLs through and nothing else.
 *
 * A part is made once the entry has shared what it is made with, and the part that it takes from is made; an island with a
 * file of its own needs nothing of either.
 *
 * What is not in the first list is in further ones, themselves parts of the first, each loaded when it is first needed.
 *
 * Rejects with a `TypeError` for a name that is not listed, and an `Error` when a part cannot be had.
 *
 * @see https://w3c.github.io/trusted-types/dist/spec/
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#module-map
 */
export function createLoader(first: Parts, importModule: Load = (url) => import(/* @vite-ignore */ url)): Loader {
  const known = new Map(Object.entries(first))
  const policy = createPolicy((url) => [...known].some(([name, digest]) => partUrl(name, digest) === url))
  let share: Loader['share'] = () => undefined
  const entry = new Promise<Shared>((resolve) => (share = resolve))

  /** Each file that was asked for: its module, once that comes, by whichever try. */
  const files = new Map<string, Promise<Served>>()
  let tries = 0

  const fetchModule = once(async (name) => {
    for (const list of listNames)
      if (!known.has(name) && known.has(list))
        for (const [more, digest] of Object.entries(((await load(list)) as { parts: Parts }).parts))
          known.set(more, digest)
    const digest = known.get(name)
    if (!digest) throw new TypeError(`There is no part "${name}"`)
    const before = files.get(name)
    // A browser may remember that a module failed, by its URL: after a failure, ask for the same bytes by another one.
    const url = partUrl(name, digest) + (before ? `?${++tries}` : '')
    const script = makeScript(policy.createScriptURL(url), digest)
    // What was given up may have come since.
    const late = before && (await Promise.race([before, undefined]))
    if (late) return late
    return new Promise<Served>((resolve, reject) => {
      const fail = (script.onerror = () => {
        clearTimeout(timer)
        script.remove()
        reject(new Error(`The part "${name}" could not be loaded`))
      })
      const timer = setTimeout(fail, patienceMs)
      const coming = new Promise<Served>((come) => {
        script.onload = () => void importModule(url).then((module) => come(module as Served), fail)
        void before?.then(come)
      })
      files.set(name, coming)
      void coming.then((module) => {
        clearTimeout(timer)
        resolve(module)
      })
      document.head.append(script)
    })
  })
  const asked: string[] = []
  const load: Load = once(async (name) => {
    const host = hostOf(name, asked)
    asked.push(host)
    const file = await fetchModule(host)
    const served = host === name ? file : file.guests![name]!
    const { make, from } = served
    return make ? make(await entry, from && (await load(from))) : served
  })
  return { load, share }
}

/** Runs something once for each name, and again after an error. */
function once<Value>(run: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const runs = new Map<string, Promise<Value>>()
  return (name) => {
    const known = runs.get(name)
    if (known) return known
    const running = run(name)
    runs.set(name, running)
    running.catch(() => runs.delete(name))
    return running
  }
}

function makeScript(url: string, digest: string): HTMLScriptElement {
  const script = document.createElement('script')
  script.type = 'module'
  script.crossOrigin = ''
  script.integrity = `sha256-${digest}`
  script.src = url
  return script
}

function createPolicy(isListed: (url: string) => boolean): UrlPolicy {
  const createScriptURL = (url: string) => {
    if (isListed(url.replace(/\?\d+$/, ''))) return url
    throw new TypeError(`Not a listed script: ${url}`)
  }
  const { trustedTypes }: Scope = globalThis as Scope
  return trustedTypes?.createPolicy('inlet', { createScriptURL }) ?? { createScriptURL }
}
