/** Gives what names a country or a union in a language; nothing for a code that is neither's, or where the browser cannot. */
export function regionNames(tag: string): (code: string) => string | undefined {
  try {
    const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
    return (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined)
  } catch {
    return () => undefined
  }
}
