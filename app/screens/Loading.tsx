import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { createLate } from '../lib/createLate.ts'
import { Skeleton } from '../ui/Skeleton.tsx'

/** With the skeleton of the document before it, three seconds. */
const stillMs = 2_700

/** Draws the geometry of what comes; after three seconds says that it is still at work. */
export function Loading(): JSX.Element {
  const { text, isReady } = useText()
  const isStill = createLate(stillMs)
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
