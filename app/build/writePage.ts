import type { Deployment } from '../deployment.ts'

/** What goes into the document: the page's policy copy, the code of its entry (a small document has none), head script, style and whose page it is. */
export type PageParts = {
  readonly policy: string
  readonly entry?: string
  readonly head: string
  readonly style: string
  readonly brand: Deployment['brand']
}

/**
 * Writes the document: policy first, then the head script and the style, then what the source has, and the entry last.
 *
 * The entry comes with the document: on a slow line it is there sooner by the time that asking for it would take, and
 * what the head script asks for comes meanwhile. The payer sees the skeleton before the entry has come.
 * `%BRAND%` and `%MARK%` in the source become the deployment's name and mark: the payer sees whose page it is before any
 * script runs.
 * @throws an Error when the source has no head or body, or a script or the style would end their own tag.
 */
export function writePage(source: string, { policy, entry, head, style, brand }: PageParts): string {
  for (const code of [head, entry ?? ''])
    if (/<\/script|<!--/i.test(code)) throw new Error('A script holds text that would end its tag')
  if (/<\/style/i.test(style)) throw new Error('The style holds text that would end its tag')
  if (!/<head>/i.test(source)) throw new Error('index.html has no <head>')
  const rest = source
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<meta charset="?[\w-]+"?\s*\/?>/i, '')
    .replace(/\s*<!--[^]*?-->/g, '')
  const first = [
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<script>${head}</script>`,
    style && `<style>${style}</style>`,
  ].join('')
  const marked = rest.replace(/%BRAND%/g, () => escapeHtml(brand.name)).replace(/%MARK%/g, () => markOf(brand))
  const document = marked.replace(/<head>/i, () => first)
  if (!entry) return document
  if (!/<\/body>/i.test(document)) throw new Error('index.html has no </body>')
  return document.replace(/<\/body>/i, (end) => `<script type="module">${entry}</script>${end}`)
}

/** The same mark as the page draws later, so that nothing moves: the logo, or the first letter. */
function markOf({ name, logo }: Deployment['brand']): string {
  if (logo) return `<img src="${escapeHtml(logo)}" alt="" width="28" height="28">`
  return `<b class="brand">${escapeHtml([...name][0] ?? '')}</b>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
