/** What goes into the document: the page's policy copy, entry, head script and style. */
export type PageParts = {
  readonly policy: string
  readonly entry: { readonly url: string; readonly integrity: string }
  readonly head: string
  readonly style: string
}

/**
 * Writes the document: policy first, then the entry's tag, the head script and the style, then what the source has.
 *
 * The entry's tag stands before the head script, so that the browser knows the entry with its integrity before a part
 * asks for it; a part from the cache may otherwise be first, and ask for the entry without.
 * @throws an Error when the source has no head, or the head script or the style would end their own tag.
 */
export function writePage(source: string, { policy, entry, head, style }: PageParts): string {
  if (/<\/script/i.test(head) || /<!--/.test(head)) throw new Error('The head script holds text that would end its tag')
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
    `<script type="module" crossorigin src="${entry.url}" integrity="${entry.integrity}"></script>`,
    `<script>${head}</script>`,
    style && `<style>${style}</style>`,
  ].join('')
  return rest.replace(/<head>/i, () => first)
}
