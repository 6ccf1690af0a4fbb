import { makeListener } from './makeListener.ts'
import { nextFrame } from './nextFrame.ts'

/** The taps of a double or triple tap begin no further apart than this, in ms: less than it takes to see something new and mean it. */
const doubleMs = 500
/** A finger rests longer than this, in ms. What taps faster is a program, which has seen what it taps. */
const programMs = 20
/** A finger that means the same place hits no further from it than this, in CSS px. */
const reachPx = 24

/**
 * Keeps the second half of a double tap, and a tap that began before the screen changed, from what came under the finger
 * since the tap before: nobody meant that. Gives the function that ends it.
 *
 * Of a mouse only what its system calls a double click is judged; what presses without a pointer never is.
 */
export function guardTaps(document: Document): () => void {
  /** When what came was on screen, in ms since the page began. */
  const shownAt = new WeakMap<EventTarget, number>()
  let begun: PointerEvent | undefined
  let last: PointerEvent | undefined
  const observer = new MutationObserver((records) => {
    const came = records.flatMap(({ addedNodes }) => [...addedNodes])
    const stamp = (at: number) => came.forEach((node) => shownAt.set(node, at))
    stamp(Infinity)
    void nextFrame().then(() => stamp(performance.now()))
  })
  observer.observe(document, { childList: true, subtree: true })
  const judge = (event: Event) => {
    const [before, tap] = [last, begun]
    const { detail } = event as MouseEvent
    begun = undefined
    // A press may become no tap: what no pointer clicked has nothing to do with it.
    if (!tap || !detail) return
    last = tap
    const isMouse = tap.pointerType === 'mouse'
    if (!before || !isNear(before, tap) || (isMouse && detail < 2)) return
    const at = tap.timeStamp
    const cameAt = Math.max(...event.composedPath().map((node) => shownAt.get(node) ?? 0))
    const isDouble = at - before.timeStamp < doubleMs && (isMouse || event.timeStamp - at > programMs)
    if (cameAt < before.timeStamp || (at > cameAt && !isDouble)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // Of three taps the third knows no more than the second.
    last = before
  }
  const ends = [
    makeListener(document, 'pointerdown', (event) => void (begun = event as PointerEvent), true),
    makeListener(document, 'click', judge, true),
    () => observer.disconnect(),
  ]
  return () => ends.forEach((end) => end())
}

function isNear(one: PointerEvent, other: PointerEvent): boolean {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) < reachPx
}
