/** How long a page that draws no frames, as a hidden one, is waited for, in ms: longer than a slow phone takes for one. */
const longestMs = 1_000

/** Waits until what was drawn is on screen. */
export function nextFrame(): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(go, longestMs)
    const after = () => {
      clearTimeout(timer)
      setTimeout(go)
    }
    // Callbacks run before their frame is painted: those of the next one run after it.
    requestAnimationFrame(() => requestAnimationFrame(after))
  })
}
