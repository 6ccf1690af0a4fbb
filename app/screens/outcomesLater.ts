import type { Component } from 'solid-js'
import { later } from '../parts/later.tsx'
import { makeKit } from '../parts/makeKit.ts'

/** The screens of a payment that goes as it should, and what all that follow a payment share. */
export const outcomesKit = makeKit(async () => (await import('./outcomes.ts')).outcomes)
/** What else may follow a payment. */
export const endsKit = makeKit(async () => (await import('./ends.ts')).ends, outcomesKit)

/** Loads the screens that follow a payment that goes as it should. */
export const loadOutcomes = outcomesKit.load

/** Gives a screen of a payment that goes as it should. */
export const outcomeLater = laterOf(async () => (await outcomesKit.load()).screens)
/** Gives a screen of what else may follow a payment. */
export const endLater = laterOf(endsKit.load)

/** Gives what gives a screen of a part. */
function laterOf<Screens>(load: () => Promise<Screens>) {
  return <Props extends object>(pick: (screens: Screens) => Component<Props>): Component<Props> =>
    later(async () => pick(await load()))
}
