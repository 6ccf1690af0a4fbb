/** What the page was opened with, as far as it is handed on. */
type Opened = Pick<NonNullable<Window['inletBoot']>, 'params' | 'backend'>

/**
 * Gives where a page outside leads the payer back to: the return page of this origin, with what opens this session
 * again. No secret is in it.
 */
export function returnUrl(origin: string, opened: Opened | undefined): string {
  const url = new URL('/return', origin)
  const { params, backend } = opened ?? {}
  if (!params?.link.ok || !backend) return url.href
  const { layout, theme, locale, parentOrigin, channel, capabilities, hasClose, callback } = params
  const kept = {
    backend: backend.id,
    session: params.link.link.sessionId,
    layout: layout === 'page' ? undefined : layout,
    theme: theme === 'system' ? undefined : theme,
    locale,
    parentOrigin,
    ch: channel,
    caps: capabilities.join(','),
    close: hasClose ? '1' : undefined,
    returnUrl: params.returnUrl,
    callback,
  }
  for (const [name, value] of Object.entries(kept)) if (value) url.searchParams.set(name, value)
  return url.href
}
