/** Adds an event listener and gives the function that removes it. */
export function makeListener(
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  capture = false,
): () => void {
  target.addEventListener(type, listener, capture)
  return () => target.removeEventListener(type, listener, capture)
}
