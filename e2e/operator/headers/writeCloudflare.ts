import type { HeaderRule } from '../../../app/build/headers.ts'
import { hiddenPaths, placesOf } from './placesOf.ts'

/**
 * Writes the rules as `functions/_middleware.js` of Cloudflare Pages, whose `_headers` drops lines of more than 2,000
 * characters: a policy that names every script is longer.
 *
 * @see https://developers.cloudflare.com/pages/functions/middleware/
 */
export function writeCloudflare(rules: readonly HeaderRule[]): string {
  const places = placesOf(rules).map(({ path, isPrefix, headers }) => ({ path, isPrefix, headers }))
  return `const hidden = ${JSON.stringify(hiddenPaths)}
const places = ${JSON.stringify(places, null, 2)}

export async function onRequest(context) {
  const { pathname } = new URL(context.request.url)
  if (hidden.includes(pathname))
    return new Response('Not found', { status: 404 })
  const found = await context.next()
  const answer = new Response(found.body, found)
  const place = places.find(({ path, isPrefix }) => (isPrefix ? pathname.startsWith(path.slice(0, -1)) : pathname === path))
  for (const [name, text] of Object.entries(place.headers))
    if (answer.ok || !text.includes('immutable')) answer.headers.set(name, text)
  return answer
}
`
}
