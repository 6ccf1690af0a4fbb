import { readLink } from './linkFor.ts'
import { makeFrame } from './makeFrame.ts'

/**
 * Does what `InletLoader` says of `preload`: loads the smallest file of the page in a frame of its own, because browsers keep
 * the connections of frames apart from those of the host.
 */
export function preload(url: string): void {
  const frame = makeFrame(`${readLink(url).origin}/favicon.svg`, {})
  frame.style.display = 'none'
  frame.onload = frame.remove
  document.documentElement.append(frame)
}
