/** Loads what pairs wallets on other devices. */
export const loadRelay = async () => (await import('../relay.ts')).relay

/** Loads what pairs those that pay on Solana. */
export async function loadSolanaRelay() {
  const [{ makeSolanaRelay }, relay] = await Promise.all([import('./relay/solanaRelay.ts'), loadRelay()])
  return makeSolanaRelay(relay)
}
