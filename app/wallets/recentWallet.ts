/** Where the id of the wallet that a payer connected last is kept in this browser, over visits. */
export const recentKey = 'inlet:recent-wallet'

/** Puts the wallet that was connected last first, where storage tells; the others stay in their order. */
export function recentFirst<Wallet extends { readonly id: string }>(wallets: readonly Wallet[]): readonly Wallet[] {
  try {
    const recent = window.localStorage.getItem(recentKey)
    return [...wallets].sort((one, other) => Number(other.id === recent) - Number(one.id === recent))
  } catch {
    return wallets
  }
}
