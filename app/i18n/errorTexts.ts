import { createSignal } from 'solid-js'
import type { enErrors } from './enErrors.ts'
import type { RampErrorCode, enRampErrors } from './enRampErrors.ts'

type ErrorTexts = (typeof enErrors)['errors'] & {
  readonly [Code in RampErrorCode]?: (typeof enRampErrors)['errors'][Code]
}

const [errorTexts, setErrorTexts] = createSignal<ErrorTexts>()

/** Gives what failures say in English, once that is loaded; reactive. */
export { errorTexts }

/**
 * Loads what failures say in English; what those of ramps say, where the link is for one. Rejects when it cannot be had;
 * until then `failure` has the gravest words alone.
 */
export async function loadErrorTexts(): Promise<void> {
  const [{ enErrors }, more] = await Promise.all([
    import('./enErrors.ts'),
    window.inletBoot?.isRamp ? import('./enRampErrors.ts') : undefined,
  ])
  setErrorTexts((known) => ({ ...known, ...enErrors.errors, ...more?.enRampErrors.errors }))
}
