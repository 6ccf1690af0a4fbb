import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inlineTag } from './providers.ts'

/**
 * How an extension brings its provider into the page: by a content script in the page's own world, by a tag that loads
 * a file of the extension, by an inline tag, or by one whose nonce it wrote into the response's policy.
 */
export type ExtensionKind = 'main world' | 'script file' | 'inline tag' | 'inline tag with a nonce'

const everywhere = '<all_urls>'
const nonce = 'd2FsbGV0'
const script = { matches: [everywhere], js: ['content.js'], run_at: 'document_start', all_frames: true }
const gecko = { browser_specific_settings: { gecko: { id: 'wallet@inlet.example' } } }

const addFileTag = `{
  const tag = document.createElement('script')
  tag.src = (globalThis.browser ?? chrome).runtime.getURL('inpage.js')
  ;(document.head ?? document.documentElement).prepend(tag)
}`
const addNonce = `browser.webRequest.onHeadersReceived.addListener(
  ({ responseHeaders }) => {
    for (const header of responseHeaders)
      if (header.name.toLowerCase() === 'content-security-policy')
        header.value = header.value.replace('script-src ', "script-src 'nonce-${nonce}' ")
    return { responseHeaders }
  },
  { urls: ['${everywhere}'], types: ['main_frame', 'sub_frame'] },
  ['blocking', 'responseHeaders'],
)`

const filesOf = (provider: string): Readonly<Record<ExtensionKind, Readonly<Record<string, string>>>> => ({
  'main world': {
    'content.js': provider,
    'manifest.json': writeManifest({
      manifest_version: 3,
      content_scripts: [{ ...script, world: 'MAIN' }],
      host_permissions: [everywhere],
    }),
  },
  'script file': {
    'content.js': addFileTag,
    'inpage.js': provider,
    'manifest.json': writeManifest({
      manifest_version: 3,
      content_scripts: [script],
      host_permissions: [everywhere],
      web_accessible_resources: [{ resources: ['inpage.js'], matches: [everywhere] }],
    }),
  },
  'inline tag': {
    'content.js': inlineTag(provider),
    'manifest.json': writeManifest({
      manifest_version: 3,
      content_scripts: [script],
      host_permissions: [everywhere],
    }),
  },
  'inline tag with a nonce': {
    'content.js': inlineTag(provider, nonce),
    'background.js': addNonce,
    'manifest.json': writeManifest({
      manifest_version: 2,
      content_scripts: [script],
      background: { scripts: ['background.js'] },
      permissions: ['webRequest', 'webRequestBlocking', everywhere],
    }),
  },
})

/** Writes an unpacked extension that brings a provider's script into every page into a new folder, and gives the folder. */
export function writeExtension(kind: ExtensionKind, provider: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-wallet-'))
  for (const [name, text] of Object.entries(filesOf(provider)[kind])) writeFileSync(join(folder, name), text)
  return folder
}

function writeManifest(fields: Record<string, unknown>): string {
  return JSON.stringify({ name: 'Test wallet', version: '1', ...gecko, ...fields })
}
