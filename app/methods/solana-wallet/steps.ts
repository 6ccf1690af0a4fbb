import type { View } from '../../session/createNavigation.tsx'

/** Gives the wallet that was tapped on the way here: a step is `choose/<id>`, and `choose/<id>/amount` after the coin. */
export function walletOf(view: View): string | undefined {
  return partsOf(view)[1]
}

/** Tells whether the payer is at the amount. */
export function isAmountStep(view: View): boolean {
  return partsOf(view)[2] === 'amount'
}

/** Gives the view of the amount, with the wallet kept. */
export function amountStep(walletId: string): View {
  return { at: 'solana_wallet', step: `choose/${walletId}/amount` }
}

function partsOf(view: View): readonly string[] {
  return 'step' in view ? (view.step?.split('/') ?? []) : []
}
