const entry = /(<script type="module">)([^]*)(<\/script>[^]*)/

/**
 * Gives the page's document with its entry changed, and with `rest` in place of what follows the entry where that is
 * given; a text without an entry comes back as it is.
 */
export function withEntry(html: string, change: (code: string) => string, rest?: string): string {
  return html.replace(entry, (_, tag: string, code: string, after: string) => tag + change(code) + (rest ?? after))
}
