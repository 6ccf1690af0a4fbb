import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { makeListener } from './makeListener.ts'

/** Follows a media query: `(max-width: 600px)`. */
export function createMedia(query: string): Accessor<boolean> {
  const media = window.matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  onCleanup(makeListener(media, 'change', () => setMatches(media.matches)))
  return matches
}
