import type { Sender } from './makeSender.ts'

const leastPx = 120
const mostPx = 4_000
/** More than this many changes in a window of time is a loop between host and page. */
const mostReports = 20
const windowMs = 2_000

type Size = { readonly height: number; readonly width: number }

/**
 * Tells the host how high the content is, once per frame and only when it changed; gives the function that ends it.
 *
 * A height that feeds back into itself is held after 20 changes in 2 s, and told once more when that time is over.
 */
export function makeHeightReports(content: HTMLElement, window: Window, sender: Sender): () => void {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Size = { height: 0, width: 0 }
  let recent: readonly number[] = []
  const report = () => {
    frame = 0
    const box = content.getBoundingClientRect()
    const size = { height: Math.min(mostPx, Math.max(leastPx, Math.ceil(box.height))), width: Math.ceil(box.width) }
    const now = performance.now()
    recent = size.width === last.width ? recent.filter((at) => now - at < windowMs) : []
    clearTimeout(timer)
    if (size.height === last.height && size.width === last.width) return
    if (recent.length >= mostReports) {
      timer = setTimeout(report, windowMs)
      return
    }
    recent = [...recent, now]
    last = size
    sender.send('resize', { ...size, presentation: 'content' })
  }
  const observer = new ResizeObserver(() => {
    frame ||= window.requestAnimationFrame(report)
  })
  observer.observe(content)
  return () => {
    observer.disconnect()
    window.cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
