import type { Component } from 'solid-js'
import { createComponent, Show } from 'solid-js'
import { createPart, valueOf } from '../lib/createPart.ts'

const retryMs = 3_000

/**
 * Gives a component that is in a part, for places that the screen can do without; until the part is loaded, it is
 * nothing. A failed load is tried again while the place is on screen, and `Missing` stands there meanwhile, drawn anew
 * after each try: what it says is of the last one.
 */
export function whenLoaded<Props extends object>(
  load: () => Promise<Component<Props>>,
  Missing?: Component<{ isOffline: boolean }>,
): Component<Props> {
  return (props) => {
    const part = createPart(load, retryMs)
    const missing = () =>
      part.state().status === 'failed' && Missing && createComponent(Missing, { isOffline: !navigator.onLine })
    return (
      <Show when={valueOf(part)} fallback={missing()}>
        {(Drawn) => createComponent(Drawn(), props)}
      </Show>
    )
  }
}
