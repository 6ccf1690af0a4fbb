import { loadErrorTexts } from './errorTexts.ts'

/** Loads what failures say in English for tests, as a link to an on-ramp or off-ramp has it. */
export async function loadRampTexts(): Promise<void> {
  Object.assign(window, { inletBoot: { isRamp: true } })
  const loaded = loadErrorTexts()
  delete window.inletBoot
  await loaded
}
