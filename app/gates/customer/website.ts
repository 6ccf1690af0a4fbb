/** Gives the address of a website as it is sent, `https` where nothing else is said. Gives nothing for what is none. */
export function readWebsite(typed: string): string | undefined {
  const url = parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  const isPlace = /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) && !/\s/.test(typed)
  return isPlace ? url.href.replace(/^(https?:\/\/[^/]+)\/$/, '$1') : undefined
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
