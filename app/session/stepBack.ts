import type { DepositState } from '../model/depositState.ts'
import type { Navigation } from './createNavigation.tsx'

/** Gives the function that goes one step back, while there is something to choose and a step to undo. */
export function stepBack(navigation: Navigation, state: DepositState): (() => void) | undefined {
  const { status } = state
  if (status !== 'requires_payment_method' && status !== 'waiting_payment' && status !== 'requires_action')
    return undefined
  // What stands before the payment stands there wherever the payer was.
  if (status === 'requires_action' && state.session.gate.kind !== 'risk_review') return undefined
  const view = navigation.view()
  // Behind what a bank is to be told lies the order, which has been made.
  if (status === 'waiting_payment' && view.at === 'bank') return undefined
  const isDeep = 'step' in view && state.session.offers.length > 1
  if (!navigation.canGoBack() && !isDeep) return undefined
  return () => void (navigation.back() || navigation.replace({ at: 'choose' }))
}
