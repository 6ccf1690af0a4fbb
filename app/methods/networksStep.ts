import type { MethodView } from '../session/createNavigation.tsx'

/** Gives the view that asks on which networks to pay by a wallet that is here for two families. */
export function networksStep(evm: MethodView, solanaId: string): MethodView {
  return { at: 'solana_wallet', step: `networks/${solanaId}/${encodeURIComponent(evm.step ?? '')}` }
}

/** Tells whether a view is one of those. */
export function asksNetworks({ step }: MethodView): boolean {
  return /^networks/.test(step ?? '')
}
