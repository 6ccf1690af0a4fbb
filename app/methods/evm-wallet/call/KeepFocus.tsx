import type { JSX } from 'solid-js'
import { onCleanup, onMount } from 'solid-js'

/** Keeps the focus in place when what had it is taken away: it goes to the first button of what took its place. */
export function KeepFocus(props: { children: JSX.Element }): JSX.Element {
  let place: HTMLDivElement | undefined
  let isInside = false
  const hear = (event: FocusEvent) => {
    // An element that is removed loses the focus to nobody.
    if (event.type === 'focusin' || event.relatedTarget) isInside = event.type === 'focusin'
  }
  onMount(() => {
    if (!place) return
    const [kept] = [place]
    const watch = new MutationObserver(() => {
      if (isInside && document.activeElement === document.body)
        kept.querySelector('button')?.focus({ preventScroll: true })
    })
    watch.observe(kept, { childList: true, subtree: true })
    kept.addEventListener('focusin', hear)
    kept.addEventListener('focusout', hear)
    onCleanup(() => watch.disconnect())
  })
  return (
    <div class="stack" ref={place}>
      {props.children}
    </div>
  )
}
