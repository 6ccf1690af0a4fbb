import type { JSX } from 'solid-js'
import { announcement } from './announce.ts'

/** Holds the one polite live region of the page; it must be there before anything is said. */
export function LiveRegion(): JSX.Element {
  return (
    <p class="hidden" role="status" aria-live="polite">
      {announcement()}
    </p>
  )
}
