import { onCleanup } from 'solid-js'

/** An entry of the observer's second version; engines with the first one do not say whether anything lies above. */
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean }

/** The least pause between two looks that engines allow. */
const delayMs = 100

/**
 * Tells whether something lies over an element, or makes it see-through, though it is in view: also what the host's page
 * puts over the frame. Ends with its owner. Where an engine cannot tell, nothing is told.
 *
 * @see https://w3c.github.io/IntersectionObserver/v2/
 */
export function watchCover(element: Element, tell: (isCovered: boolean) => void): void {
  const options = { trackVisibility: true, delay: delayMs, threshold: [0, 1] }
  const observer = new IntersectionObserver((entries) => {
    const last: Entry | undefined = entries.at(-1)
    if (last) tell(last.isIntersecting && last.isVisible === false)
  }, options)
  observer.observe(element)
  onCleanup(() => observer.disconnect())
}
