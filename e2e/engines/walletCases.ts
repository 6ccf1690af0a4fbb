import type { EngineName } from './engine.ts'
import { account, announcedProvider, drawingProvider, legacyProvider } from './providers.ts'
import type { ProofCase } from './tamperCases.ts'
import type { ExtensionKind } from './writeExtension.ts'

/** A way in which a wallet brings its provider into the page, and the engines and the profile it is tried in. */
export type WalletCase = ProofCase & {
  readonly policy: 'strict' | 'wallets'
  readonly extension?: ExtensionKind
  /** Without it: every engine. */
  readonly engines?: readonly EngineName[]
}

const usable = { entry: 'ran', part: 'hello. & hello hello <3', account }

/** Writes a provider into the document's text, as an in-app browser that fetches the page itself does. */
function writeInto(path: string, text: string): string {
  return path === '/' ? text.replace('<head>', () => `<head><script>${announcedProvider}</script>`) : text
}

/**
 * Every way in which wallets inject a provider. All are usable under the policy that ships, with what the wallet does
 * itself on any site that has one:
 *
 * - a document-start script, an extension's script in the page's world, and a file of the extension are not held by the
 *   page's policy in any engine;
 * - an inline tag is held by it, as it must be: the browser cannot tell it from an attack. A wallet that uses one either
 *   hands the browser a document of its own making, without our headers, or writes its nonce into them. Both work
 *   because the document's own copy of the policy allows inline scripts. A wallet that does neither is not found, and
 *   the payer is offered the other ways to pay; no profile changes that, since a list of hashes and "any inline script"
 *   exclude each other. In Chromium such a tag of an extension runs on no page at all, policy or not;
 * - a provider that draws its prompt from HTML text needs the profile `wallets`.
 */
export const walletCases: readonly WalletCase[] = [
  {
    name: 'a provider announced by a document-start script is usable',
    policy: 'strict',
    documentStart: announcedProvider,
    facts: usable,
  },
  {
    name: 'window.ethereum set by a document-start script is usable',
    policy: 'strict',
    documentStart: legacyProvider,
    facts: usable,
  },
  {
    name: 'a provider written into the document as an inline tag, by an in-app browser that sends no headers, is usable',
    policy: 'strict',
    mishap: { edit: writeInto, isWithoutHeaders: true },
    facts: usable,
  },
  {
    name: 'an inline tag that nobody allowed brings no provider, and the page works',
    policy: 'strict',
    mishap: { edit: writeInto },
    facts: { ...usable, account: 'no wallet' },
  },
  {
    name: 'a provider that draws from HTML text is refused under the strict profile',
    policy: 'strict',
    documentStart: drawingProvider,
    facts: { ...usable, account: 'error: not drawn' },
  },
  {
    name: 'a provider that draws from HTML text is usable under the wallets profile',
    policy: 'wallets',
    documentStart: drawingProvider,
    facts: { ...usable, html: 'ran', scriptUrl: 'ran', added: 'refused', untagged: 'refused', text: 'refused' },
  },
  {
    name: "a provider of an extension's script in the page's world is usable",
    policy: 'strict',
    extension: 'main world',
    engines: ['Chromium', 'Firefox ESR'],
    facts: usable,
  },
  {
    name: "a provider in an extension's file, loaded by a tag, is usable",
    policy: 'strict',
    extension: 'script file',
    engines: ['Chromium', 'Firefox ESR'],
    facts: usable,
  },
  {
    name: "a provider in an extension's inline tag, whose nonce it wrote into the policy, is usable",
    policy: 'strict',
    extension: 'inline tag with a nonce',
    engines: ['Firefox ESR'],
    facts: usable,
  },
]
