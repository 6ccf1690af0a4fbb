import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { loadReceiver } from '../methods/registry.ts'
import { later } from '../parts/later.tsx'
import type { Unavailable as Drawn } from './Unavailable.tsx'

/** Loads what says why nothing can be shown, with its words; and at the same time, not after it, the first part, from which it takes. */
export const loadUnavailable = async (): Promise<typeof Drawn> => {
  const [part] = await Promise.all([import('./Unavailable.tsx'), loadErrorTexts(), loadReceiver()])
  return part.Unavailable
}

/** The screen of a session that cannot be shown; a link that works does not need it. */
export const Unavailable = later(loadUnavailable)
