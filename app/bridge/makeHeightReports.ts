import type { Outbox } from './makeOutbox.ts'

const leastPx = 120
const mostPx = 4_000
/** More than this many changes in a window of time is a loop between host and page. */
const mostReports = 20
const windowMs = 2_000

/** The reports on the content's height. */
export type HeightReports = {
  /** Tells the height once more, changed or not. */
  again(): void
  stop(): void
}

/**
 * Tells the host how high the content is, once per frame and only when it changed.
 *
 * A height that feeds back into itself is held after 20 changes in 2 s, said as an error, and told once more when that
 * time is over.
 */
export function makeHeightReports(content: HTMLElement, window: Window, outbox: Pick<Outbox, 'send'>): HeightReports {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { height: 0, width: 0 }
  let recent: readonly number[] = []
  let isHeld = false
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
      if (!isHeld) outbox.send('error', { code: 'unexpected', message: loopWords, recoverable: true })
      isHeld = true
      return
    }
    isHeld = false
    recent = [...recent, now]
    last = size
    outbox.send('resize', { ...size, presentation: 'content' })
  }
  const later = () => void (frame ||= window.requestAnimationFrame(report))
  const again = () => {
    last = { height: 0, width: last.width }
    later()
  }
  const observer = new ResizeObserver(later)
  observer.observe(content)
  return {
    again,
    stop() {
      observer.disconnect()
      window.cancelAnimationFrame(frame)
      clearTimeout(timer)
    },
  }
}

const loopWords = "The height depends on the frame's."
