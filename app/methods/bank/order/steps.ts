import type { View } from '../../../session/createNavigation.tsx'

/** What of an order is looked at: the whole of it, or one choice. */
export type Step = 'order' | 'coin' | 'place' | 'account' | 'add' | 'address' | 'review'
const steps: readonly Step[] = ['coin', 'place', 'account', 'add', 'address', 'review']

/** Gives the step that a view shows. */
export function stepOf(view: View): Step {
  const name = 'step' in view ? view.step?.split('/')[1] : undefined
  return steps.find((step) => step === name) ?? 'order'
}

/** Gives the view of a step. It is no new choice of a way to pay: what follows an order takes its place. */
export function viewOf(step: Step): View {
  return { at: 'bank', step: step === 'order' ? 'order' : `order/${step}` }
}
