import { firstPart } from '../head/firstPart.ts'
import type { Script } from './finishScripts.ts'

/**
 * Writes the header by which a browser asks for the first part as soon as it has the document's headers, a document's
 * length sooner than the head script can. With its hash: the policy refuses it without. A browser that does not
 * know the header loses nothing.
 *
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
export function linkHeader(scripts: readonly Script[]): string {
  const first = scripts.filter(({ name }) => name === firstPart)
  return first
    .map(({ fileName, digest }) => `</${fileName}>; rel=modulepreload; crossorigin; integrity="sha256-${digest}"`)
    .join(', ')
}
