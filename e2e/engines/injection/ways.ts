import type { Deployment } from '../../../app/deployment.ts'
import type { EngineName } from '../engine.ts'
import type { ExtensionKind } from '../writeExtension.ts'
import type { RewriteName } from './rewrites.ts'

/** How a wallet's script gets into the page. */
export type Injection =
  | { readonly kind: 'native'; readonly when: 'documentStart' | 'commit' | 'load'; readonly script?: ScriptName }
  | { readonly kind: 'extension'; readonly extension: ExtensionKind }
  | { readonly kind: 'rewrite'; readonly rewrite: RewriteName; readonly provider?: 'documentStart' }

/**
 * What the wallet's script is: one that announces its wallet; the same, with a prompt drawn from HTML text; one that
 * adds the first by a tag with a blob URL.
 */
export type ScriptName = 'announced' | 'drawing' | 'blobTag'

/**
 * What comes of a way: the wallet is offered, and paid with where it is tried; it is offered and cannot be connected,
 * and the page says so beside the other ways; it is not offered, and the other ways are; the page cannot run and says so.
 */
export type Outcome = 'works' | 'not connected' | 'no wallet' | 'does not start'

/** A row of the table: a way to inject, how far it is tried, and what comes of it under each profile in each engine. */
export type Way = {
  readonly name: string
  readonly injection: Injection
  /** How far the wallet is used: looked for when absent. */
  readonly until?: 'connected' | 'paid'
  /** Without it: every engine. */
  readonly engines?: readonly EngineName[]
  readonly outcomes: Readonly<Record<Deployment['policy'], Outcome>>
}

const both = (outcome: Outcome): Way['outcomes'] => ({ strict: outcome, wallets: outcome })
const withExtensions = ['Chromium', 'Firefox ESR'] as const
const native = (when: 'documentStart' | 'commit' | 'load', script?: ScriptName): Injection => ({
  kind: 'native',
  when,
  ...(script && { script }),
})
const rewritten = (rewrite: RewriteName): Injection => ({ kind: 'rewrite', rewrite })
const rewrittenBeside = (rewrite: RewriteName): Injection => ({ kind: 'rewrite', rewrite, provider: 'documentStart' })

/** Every way to inject a provider, as it is proven on the built page. */
export const ways: readonly Way[] = [
  {
    name: 'An app’s script at document start',
    injection: native('documentStart'),
    until: 'paid',
    outcomes: both('works'),
  },
  {
    name: 'An app’s script when the document begins',
    injection: native('commit'),
    engines: ['Chromium', 'WebKitGTK'],
    outcomes: both('works'),
  },
  { name: 'An app’s script after the page has loaded', injection: native('load'), outcomes: both('works') },
  {
    name: 'The same, with a prompt drawn from HTML text',
    injection: native('documentStart', 'drawing'),
    until: 'connected',
    outcomes: { strict: 'not connected', wallets: 'works' },
  },
  {
    name: 'A script that adds a tag with a blob URL',
    injection: native('documentStart', 'blobTag'),
    outcomes: both('no wallet'),
  },
  {
    name: 'An extension’s script in the page’s world',
    injection: { kind: 'extension', extension: 'main world' },
    until: 'paid',
    engines: withExtensions,
    outcomes: both('works'),
  },
  {
    name: 'An extension’s file, by a tag',
    injection: { kind: 'extension', extension: 'script file' },
    engines: withExtensions,
    outcomes: both('works'),
  },
  {
    name: 'An extension’s inline tag',
    injection: { kind: 'extension', extension: 'inline tag' },
    engines: withExtensions,
    outcomes: both('no wallet'),
  },
  {
    name: 'An extension’s inline tag, its nonce written into the header',
    injection: { kind: 'extension', extension: 'inline tag with a nonce' },
    engines: ['Firefox ESR'],
    outcomes: both('works'),
  },
  { name: 'A browser that writes an inline tag', injection: rewritten('inlineTag'), outcomes: both('no wallet') },
  {
    name: 'The same, and adds `unsafe-inline` to the header',
    injection: rewritten('inlineTagAndUnsafeInline'),
    outcomes: both('no wallet'),
  },
  {
    name: 'The same, and drops the policy in the document',
    injection: rewritten('inlineTagAndNoMeta'),
    outcomes: both('no wallet'),
  },
  {
    name: 'The same, its nonce written into the header',
    injection: rewritten('inlineTagAndNonce'),
    outcomes: both('works'),
  },
  {
    name: 'The same, without any of the headers',
    injection: rewritten('inlineTagAndNoHeaders'),
    until: 'paid',
    outcomes: both('works'),
  },
  {
    name: 'The same, without either policy',
    injection: rewritten('inlineTagAndNoPolicy'),
    outcomes: both('works'),
  },
  {
    name: 'A browser that writes a tag with a data URL',
    injection: rewritten('dataUrlTag'),
    outcomes: both('no wallet'),
  },
  {
    name: 'A browser that makes the markup shorter',
    injection: rewrittenBeside('minifiedHtml'),
    outcomes: both('works'),
  },
  {
    name: 'A browser that makes inline scripts shorter',
    injection: rewrittenBeside('minifiedScripts'),
    outcomes: both('does not start'),
  },
  {
    name: 'The same, without any of the headers',
    injection: rewrittenBeside('minifiedScriptsAndNoHeaders'),
    outcomes: both('works'),
  },
  {
    name: 'A browser that drops `integrity`',
    injection: rewrittenBeside('noIntegrity'),
    outcomes: both('works'),
  },
  {
    name: 'The same, without any of the headers',
    injection: rewrittenBeside('noIntegrityAndNoHeaders'),
    outcomes: both('works'),
  },
]
