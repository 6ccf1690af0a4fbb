import type { View } from '../../session/createNavigation.tsx'

/** Gives the wallet that was tapped on the way here: a step is `choose/<id>`, `choose/<id>/amount` after the coin, or `pay/<id>` where nothing is to be chosen. */
export function walletOf(view: View): string | undefined {
  return partsOf(view)[1]
}

/** Tells whether the page was opened at this way to pay. */
export function isEntered(view: View): boolean {
  return partsOf(view)[0] === 'enter'
}

/** Tells whether the payer is at the amount. */
export function isAmountStep(view: View): boolean {
  return partsOf(view)[2] === 'amount'
}

/** Gives the view of the amount, with the wallet kept. */
export function amountStep(walletId: string): View {
  return { at: 'evm_wallet', step: `choose/${walletId}/amount` }
}

function partsOf(view: View): readonly string[] {
  return 'step' in view ? (view.step?.split('/') ?? []) : []
}
