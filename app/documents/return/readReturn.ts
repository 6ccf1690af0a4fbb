/** What the URL of the return page says. */
export type Return = {
  readonly sessionId: string | undefined
  readonly locale: string | undefined
  readonly theme: 'light' | 'dark' | undefined
  /** Calls the app, where the URL names a scheme that the deployment allows. */
  readonly callbackUrl: string | undefined
  /** What the deposit page may be opened with again, and the only thing that stays in the address. */
  readonly query: string
}

/** What a page's link may hold that is no secret: it is handed on, and read again by the page. */
const kept: Readonly<Record<string, RegExp>> = {
  backend: /^[a-z0-9_-]{1,64}$/,
  session: /^[A-Za-z0-9_-]{1,128}$/,
  layout: /^[a-z]{1,10}$/,
  theme: /^(?:light|dark|system)$/,
  locale: /^[A-Za-z0-9-]{2,35}$/,
  parentOrigin: /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]{1,255}$/i,
  ch: /^[\w.-]{1,64}$/,
  caps: /^[a-z,]{1,100}$/,
  close: /^1$/,
  returnUrl: /^https:\/\/\S{1,2000}$/,
  callback: /^[a-z][a-z0-9+.-]{0,63}$/,
}

/**
 * Reads the URL of the return page. Providers add parameters of their own, some of them secret: whatever is not ours is
 * ignored and dropped. Never throws.
 */
export function readReturn(search: string, hash: string, callbackSchemes: readonly string[]): Return {
  const sources = [new URLSearchParams(search), new URLSearchParams(hash.replace(/^#/, ''))]
  const read = (name: string) =>
    sources.flatMap((source) => source.getAll(name)).find((value) => kept[name]?.test(value))
  const given = Object.keys(kept).flatMap((name) => {
    const value = read(name)
    return value === undefined ? [] : [[name, value]]
  })
  const sessionId = read('session')
  const scheme = callbackSchemes.find((allowed) => allowed === read('callback'))
  const theme = read('theme')
  return {
    sessionId,
    locale: read('locale'),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    callbackUrl: scheme && `${scheme}://event?${new URLSearchParams(eventOf(sessionId))}`,
    query: new URLSearchParams(given).toString(),
  }
}

function eventOf(sessionId: string | undefined): Record<string, string> {
  return { v: '1', type: 'returned', ...(sessionId !== undefined && { session: sessionId }) }
}
