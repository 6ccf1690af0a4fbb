/** The account that every injected provider answers with. */
export const account = '0x1111111111111111111111111111111111111111'

const info = `{ uuid: '350670db-19fa-4704-a166-e52e178b59d2', name: 'Test wallet', icon: 'data:,', rdns: 'example.wallet' }`

/** Writes a provider that runs `prompt` before it answers. */
function writeProvider(prompt: string): string {
  return `{ request: async ({ method }) => { ${prompt}; if (method === 'eth_requestAccounts') return ['${account}']; throw Error(method) } }`
}

/** A wallet's script that sets `window.ethereum`, the old way. */
export const legacyProvider = `window.ethereum = ${writeProvider('')};`

/** A wallet whose prompt is drawn into the page from HTML text, which Trusted Types refuse. */
export const drawingProvider = `window.ethereum = ${writeProvider(`try { document.createElement('p').innerHTML = '<b>Connect?</b>' } catch { throw Error('not drawn') }`)};`

/** A wallet's script that announces its provider to whoever asks. @see https://eips.ethereum.org/EIPS/eip-6963 */
export const announcedProvider = `{
  const detail = Object.freeze({ info: ${info}, provider: ${writeProvider('')} })
  const announce = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  addEventListener('eip6963:requestProvider', announce)
  announce()
}`

/** Writes a script that runs another one in the page's world by an inline tag, as a content script does. */
export function inlineTag(script: string, nonce?: string): string {
  return `{
  const tag = document.createElement('script')
  ${nonce === undefined ? '' : `tag.setAttribute('nonce', '${nonce}')`}
  tag.textContent = ${JSON.stringify(script)}
  ;(document.head ?? document.documentElement).prepend(tag)
  tag.remove()
}`
}
