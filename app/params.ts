import type { ErrorCode, ErrorContext } from './errors.ts'

/**
 * What the page's URL may say. Everything is accepted in the query or in the fragment; what is unknown or hostile is
 * ignored, what opens the session must be right.
 *
 * No parameter can set a recipient, an amount or an API origin.
 */
export type Params = {
  readonly link: LinkResult
  readonly layout: 'page' | 'embed' | 'modal' | 'center'
  readonly theme: 'light' | 'dark' | 'system'
  /** BCP 47, as written; the language is chosen from it later. */
  readonly locale: string | undefined
  /** Who claims to frame the page: a claim, checked against the browser's own word. */
  readonly parentOrigin: string | undefined
  /** Echoed in every message, so that a host can run two frames. */
  readonly channel: string
  /** What the host says it will carry out: `open`, `copy`, `share`, `back`, `close`. */
  readonly capabilities: readonly string[]
  /** Draw our own close button. */
  readonly hasClose: boolean
  /** Where a payer may go at the end; allowed by the deployment or not shown. */
  readonly returnUrl: string | undefined
  /** URL scheme of an app that hears events as navigations; allowed by the deployment or not used. */
  readonly callback: string | undefined
  /** Who is spoken to, where the page cannot see it. */
  readonly bridge: 'native' | 'parent' | 'none' | undefined
  /** Another protocol that the host speaks. */
  readonly compat: 'daimo' | 'daimo2' | undefined
  /** CSS px that a native host's edges cover, as it knows them. */
  readonly insets: EdgeInsets | undefined
  /** How much larger the host's text is than usual, from 0.8 to 2. */
  readonly fontScale: number
  /** Wallets are opened by their https links where they have one. */
  readonly prefersUniversalLinks: boolean
  /** The page was popped out of a frame, which goes on waiting. */
  readonly isPopup: boolean
  /** The way to pay whose panel the page starts at, by its name. */
  readonly nav: string | undefined
}

export type EdgeInsets = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>

/** What opens a session. */
export type Link = {
  readonly backend: string | undefined
  readonly sessionId: string
  /** Empty where the link has none, and its backend opens sessions without. */
  readonly clientSecret: string
  /** The secret, where there is one, is this page's alone: it goes into no link. */
  readonly isBound: boolean
  /** Environments that the link names. */
  readonly environments: readonly string[]
  /** Organizations that the link names. */
  readonly organizations: readonly string[]
}
/** A link, or what is wrong with it; a plain value, because it crosses from the head script to the entry. */
export type LinkResult = { readonly ok: true; readonly link: Link } | ({ readonly ok: false } & LinkProblem)
export type LinkProblem = {
  [Code in Extract<ErrorCode, 'param_missing' | 'param_invalid'>]: {
    readonly code: Code
    readonly context: ErrorContext[Code]
  }
}[Extract<ErrorCode, 'param_missing' | 'param_invalid'>]

/** Names and forms of the three parameters that open a session. */
const credentials = {
  backend: {
    names: ['backend'],
    form: /^[a-z0-9_-]{1,64}$/,
    expected: 'lower-case letters, digits, - and _',
  },
  session: {
    names: ['session', 'sessionId'],
    form: /^[A-Za-z0-9_-]{1,128}$/,
    expected: 'letters, digits, - and _',
  },
  cs: { names: ['cs', 'clientSecret'], form: /^[\x21-\x7e]{1,4096}$/, expected: 'text without spaces' },
} as const
/** Every name under which the URL may hold the client secret. */
export const secretNames: readonly string[] = credentials.cs.names

/**
 * Reads the page's URL. Never throws: a bad link is a result that screens and hosts can be told of.
 *
 * `keptSecret` gives the client secret of a session that was opened here before its URL was stripped; `isBoundAt` tells
 * backends that open a session without one, and mint what is this page's alone.
 */
export function readParams(
  search: string,
  hash: string,
  keptSecret: (sessionId: string) => string | undefined,
  isBoundAt: (backend: string | undefined) => boolean = () => false,
): Params {
  const sources = [new URLSearchParams(search), new URLSearchParams(hash.replace(/^#/, ''))]
  const all = (names: readonly string[]) => [
    ...new Set(sources.flatMap((source) => names.flatMap((name) => source.getAll(name)))),
  ]
  const first = (name: string, form: RegExp) => all([name]).find((value) => form.test(value))
  const isOn = (name: string) => all([name]).includes('1')
  const oneOf = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === first(name, /^/))
  return {
    link: readLink(all, keptSecret, isBoundAt),
    layout: oneOf('layout', ['page', 'embed', 'modal', 'center']) ?? 'page',
    theme: oneOf('theme', ['light', 'dark', 'system']) ?? 'system',
    locale: first('locale', /^[A-Za-z0-9-]{2,35}$/),
    parentOrigin: first('parentOrigin', /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]{1,255}$/i),
    channel: first('ch', /^[\w.-]{1,64}$/) ?? '',
    capabilities: (first('caps', /^[a-z,]{1,100}$/) ?? '').split(',').filter(Boolean),
    hasClose: isOn('close'),
    returnUrl: first('returnUrl', /^https:\/\/\S{1,2000}$/),
    callback: first('callback', /^[a-z][a-z0-9+.-]{1,62}$/),
    bridge: oneOf('bridge', ['native', 'parent', 'none']),
    compat: oneOf('compat', ['daimo', 'daimo2']),
    insets: readInsets(first('insets', /^\d{1,3}(?:,\d{1,3}){3}$/)),
    fontScale: Math.min(2, Math.max(0.8, Number(first('fontScale', /^\d(?:\.\d{1,3})?$/) ?? 1))),
    prefersUniversalLinks: isOn('ul'),
    isPopup: isOn('popup'),
    nav: first('nav', /^[\w-]{1,64}$/),
  }
}

/** Reads `top,right,bottom,left`, the order of CSS, from text that is four numbers. */
function readInsets(text: string | undefined): EdgeInsets | undefined {
  if (!text) return undefined
  const [top = 0, right = 0, bottom = 0, left = 0] = text.split(',').map(Number)
  return { top, right, bottom, left }
}

type ReadAll = (names: readonly string[]) => readonly string[]

function readLink(
  all: ReadAll,
  keptSecret: (sessionId: string) => string | undefined,
  isBoundAt: (backend: string | undefined) => boolean,
): LinkResult {
  const backend = readOne('backend', all)
  const session = readOne('session', all)
  const secret = readOne('cs', all)
  for (const found of [backend, session, secret]) if (found.problem) return { ok: false, ...found.problem }
  if (session.value === undefined) return { ok: false, code: 'param_missing', context: { param: 'session' } }
  const clientSecret = secret.value ?? keptSecret(session.value) ?? ''
  const isBound = isBoundAt(backend.value)
  if (!clientSecret && !isBound) return { ok: false, code: 'param_missing', context: { param: 'cs' } }
  const opens = { backend: backend.value, sessionId: session.value, clientSecret }
  return { ok: true, link: { ...opens, isBound, environments: all(['env']), organizations: all(['org']) } }
}

/** Reads a parameter that may be said once only: two different values are nobody's clear word. */
function readOne(param: keyof typeof credentials, all: ReadAll): { value: string | undefined; problem?: LinkProblem } {
  const { names, form, expected } = credentials[param]
  const values = all(names).filter((value) => value !== '')
  const value = values[0]
  const wrong = values.length > 1 ? 'one value only' : value !== undefined && !form.test(value) ? expected : undefined
  return wrong
    ? { value: undefined, problem: { code: 'param_invalid', context: { param, expected: wrong } } }
    : { value }
}
