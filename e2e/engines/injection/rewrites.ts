import { minify } from 'terser'

/** A document on its way to a browser: its text and its headers, by lower-case name. */
export type Carried = { readonly html: string; readonly headers: Readonly<Record<string, string>> }

/** What a browser, or a proxy behind it, does to a document before its engine sees it. `script` is the wallet's own. */
export type Rewrite = (carried: Carried, script: string) => Carried | Promise<Carried>

const policy = 'content-security-policy'
const nonce = 'd2FsbGV0'

/** The ways to rewrite that were seen with browsers of wallet apps, data savers and proxies. */
export const rewrites = {
  inlineTag: withTag(({ script }) => `<script>${script}</script>`),
  inlineTagAndNoHeaders: then(
    withTag(({ script }) => `<script>${script}</script>`),
    withoutHeaders,
  ),
  inlineTagAndNonce: then(
    withTag(({ script }) => `<script nonce="${nonce}">${script}</script>`),
    editPolicy((text) => text.replace('script-src ', `script-src 'nonce-${nonce}' `)),
  ),
  inlineTagAndUnsafeInline: then(
    withTag(({ script }) => `<script>${script}</script>`),
    editPolicy((text) => text.replace('script-src ', `script-src 'unsafe-inline' `)),
  ),
  inlineTagAndNoPolicy: then(
    withTag(({ script }) => `<script>${script}</script>`),
    ({ html, headers: { [policy]: _, ...headers } }) => ({ html, headers }),
    withoutMetaPolicy,
  ),
  inlineTagAndNoMeta: then(
    withTag(({ script }) => `<script>${script}</script>`),
    withoutMetaPolicy,
  ),
  dataUrlTag: withTag(({ script }) => `<script src="data:text/javascript,${encodeURIComponent(script)}"></script>`),
  noIntegrity: withoutIntegrity,
  noIntegrityAndNoHeaders: then(withoutIntegrity, withoutHeaders),
  minifiedHtml: minifyHtml,
  minifiedScripts: then(minifyHtml, minifyScripts),
  minifiedScriptsAndNoHeaders: then(minifyHtml, minifyScripts, withoutHeaders),
} as const satisfies Record<string, Rewrite>
export type RewriteName = keyof typeof rewrites

function then(...all: readonly Rewrite[]): Rewrite {
  return async (carried, script) => {
    let now = carried
    for (const rewrite of all) now = await rewrite(now, script)
    return now
  }
}

/** Writes a tag as the first thing of the head. */
function withTag(tag: (own: { script: string }) => string): Rewrite {
  return ({ html, headers }, script) => ({
    html: html.replace(/<head[^>]*>/i, (head) => head + tag({ script })),
    headers,
  })
}

function editPolicy(edit: (text: string) => string): Rewrite {
  return ({ html, headers }) => ({ html, headers: { ...headers, [policy]: edit(headers[policy] ?? '') } })
}

/** A browser that fetches the document itself hands its engine the text, and none of the headers. */
function withoutHeaders({ html, headers }: Carried): Carried {
  return { html, headers: { 'content-type': headers['content-type'] ?? 'text/html; charset=utf-8' } }
}

function withoutMetaPolicy({ html, headers }: Carried): Carried {
  return { html: html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''), headers }
}

function withoutIntegrity({ html, headers }: Carried): Carried {
  return { html: html.replace(/ integrity="[^"]*"/g, '').replace(/ crossorigin(?:="[^"]*")?/g, ''), headers }
}

/** Drops comments, blanks between tags, and quotes that need not be there; what scripts and styles hold stays. */
function minifyHtml({ html, headers }: Carried): Carried {
  const pieces = html.split(/(<(script|style)\b[^>]*>[^]*?<\/\2>)/i)
  // Every third piece is the name that the form caught.
  const kept = pieces.filter((_, at) => at % 3 !== 2)
  return { html: kept.map((piece, at) => (at % 2 === 1 ? piece : minifyMarkup(piece))).join(''), headers }
}

function minifyMarkup(markup: string): string {
  return markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/="([\w#:/.-]+)"/g, '=$1').replace(/\s*\/>$/, '>'))
}

/** Makes inline scripts shorter, or just other: either way they are no longer the bytes that the policy names. */
async function minifyScripts({ html, headers }: Carried): Promise<Carried> {
  const [whole = '', own = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? []
  const { code = own } = await minify(own, { compress: false, mangle: false, format: { semicolons: false } })
  return { html: html.replace(whole, () => `<script>${code}</script>`), headers }
}
