import type { Call } from './plan.ts'

/** Whether a browser on the page's origin may make a call; `note` is worth knowing and no failure. */
export type CorsAnswer = { readonly isOpen: boolean; readonly words: string }

/**
 * Asks for a browser's permission to make a call, as a browser does, and judges the answer by the browser's rules.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export async function askCors(call: Call, origin: string, signal: AbortSignal): Promise<CorsAnswer> {
  if (new URL(call.url).origin === origin) return { isOpen: true, words: 'not needed, the same origin' }
  const wanted = Object.keys(call.headers).map((name) => name.toLowerCase())
  if (call.method === 'GET' && wanted.length === 0) return { isOpen: true, words: 'open, nothing asked before' }
  const answer = await fetch(call.url, {
    method: 'OPTIONS',
    redirect: 'manual',
    signal,
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': call.method,
      'Access-Control-Request-Headers': wanted.join(','),
    },
  })
  const refused = whyRefused(answer, origin, wanted)
  if (refused) return { isOpen: false, words: refused }
  const age = answer.headers.get('access-control-max-age')
  return { isOpen: true, words: `open${age ? `, remembered ${age} s` : ', asked before every call'}` }
}

/** Tells why a browser would keep an answer from the page; nothing where it would not. */
export function whyHidden(answer: Response, origin: string): string | undefined {
  const allowed = answer.headers.get('access-control-allow-origin')
  if (allowed === origin || allowed === '*') return undefined
  return allowed ? `Access-Control-Allow-Origin is ${allowed}` : 'there is no Access-Control-Allow-Origin'
}

function whyRefused(answer: Response, origin: string, wanted: readonly string[]): string | undefined {
  if (!answer.ok) return `the preflight is answered with ${answer.status}`
  const hidden = whyHidden(answer, origin)
  if (hidden) return `${hidden} in the preflight`
  const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  // A star does not stand for this one.
  const missing = wanted.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
  )
  return missing.length > 0 ? `Access-Control-Allow-Headers lacks ${missing.join(', ')}` : undefined
}
