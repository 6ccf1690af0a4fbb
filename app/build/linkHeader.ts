import { likelyParts } from '../head/likelyParts.ts'
import type { Script } from './finishScripts.ts'

/**
 * Writes the header by which a browser asks for the likely parts as soon as it has the document's headers, a document's
 * length sooner than the head script can. Each with its hash: the policy refuses it without. A browser that does not
 * know the header loses nothing.
 *
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
export function linkHeader(scripts: readonly Script[]): string {
  const likely = scripts.filter(({ name }) => (likelyParts as readonly string[]).includes(name))
  return likely
    .map(({ fileName, digest }) => `</${fileName}>; rel=modulepreload; crossorigin; integrity="sha256-${digest}"`)
    .join(', ')
}
