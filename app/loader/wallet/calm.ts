/** A wallet has three kinds of events, and a page hears fifty messages a second of all its host says. */
const pauseMs = 500

/** Tells the first event of a kind at once and then, as often as wallets may shout, only the last of each kind after a pause. */
export function calm<Event>(tell: (event: Event, value: unknown) => void): (event: Event, value: unknown) => void {
  const due = new Map<Event, unknown>()
  let isPausing = false
  const tellAll = () => {
    isPausing = due.size > 0
    if (isPausing) setTimeout(tellAll, pauseMs)
    for (const [event, value] of due) tell(event, value)
    due.clear()
  }
  return (event, value) => {
    due.set(event, value)
    if (!isPausing) tellAll()
  }
}
