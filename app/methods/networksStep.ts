import type { View } from '../session/createNavigation.tsx'

/** Gives the view that asks on which networks to pay by a wallet that is here for two families. */
export function networksStep(evm: View, solanaId: string): View {
  const evmStep = 'step' in evm ? (evm.step ?? '') : ''
  return { at: 'solana_wallet', step: `networks/${solanaId}/${encodeURIComponent(evmStep)}` }
}
