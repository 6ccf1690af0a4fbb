import { createSignal } from 'solid-js'
import type { enErrors } from './enErrors.ts'

const [errorTexts, setErrorTexts] = createSignal<(typeof enErrors)['errors']>()

/** Gives what failures say in English, once that is loaded; reactive. */
export { errorTexts }

/** Loads what failures say in English. Rejects when it cannot be had; until then `failure` has the gravest words alone. */
export async function loadErrorTexts(): Promise<void> {
  const { enErrors } = await import('./enErrors.ts')
  setErrorTexts(() => enErrors.errors)
}
