import type { JSX } from 'solid-js'
import { createSignal, onCleanup, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

const stillMs = 3_000

/** Draws the geometry of what comes; after three seconds says that it is still at work. */
export function Loading(): JSX.Element {
  const { text, isReady } = useText()
  const [isStill, setIsStill] = createSignal(false)
  const timer = setTimeout(() => setIsStill(true), stillMs)
  onCleanup(() => clearTimeout(timer))
  return (
    <section class="panel" aria-busy="true">
      <h1 class="hidden">{text().frame.loading}</h1>
      <Skeleton rows={3} />
      <p class="muted small" role="status">
        <Show when={isStill() && isReady()}>{text().frame.loadingStill}</Show>
      </p>
    </section>
  )
}
