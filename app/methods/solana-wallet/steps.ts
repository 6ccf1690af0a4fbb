import type { View } from '../../session/createNavigation.tsx'

/** Gives the wallet that was tapped on the way here: a step is `choose/<id>`, and `choose/<id>/amount` after the coin. */
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
  return { at: 'solana_wallet', step: `choose/${walletId}/amount` }
}

/** Gives where the two answers lead when it is asked on which networks to pay, or nothing when it is not. */
export function networksOf(view: View): { readonly evm: View; readonly solana: View } | undefined {
  const [step, solanaId, evmStep] = partsOf(view)
  if (step !== 'networks' || !solanaId || !evmStep) return undefined
  return {
    evm: { at: 'evm_wallet', step: decodeURIComponent(evmStep) },
    solana: { at: 'solana_wallet', step: `choose/${solanaId}` },
  }
}

function partsOf(view: View): readonly string[] {
  return 'step' in view ? (view.step?.split('/') ?? []) : []
}
