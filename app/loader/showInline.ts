import { fail } from './fail.ts'
import type { OpenOptions } from './inletLoader.ts'

/**
 * Puts the frame into its container: at once, or when the document is read.
 * @throws a TypeError where there is no such container
 */
export function showInline(
  frame: HTMLIFrameElement,
  { container }: OpenOptions,
  life: { readonly signal: AbortSignal },
): void {
  const put = () => {
    const box = typeof container === 'string' ? document.querySelector(container) : container
    box?.append(frame)
    return box
  }
  if (put()) return
  if (document.readyState !== 'loading') fail('container must match an element')
  addEventListener('DOMContentLoaded', put, life)
}
