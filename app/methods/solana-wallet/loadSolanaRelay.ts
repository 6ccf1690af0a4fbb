import { loadRelay } from '../relayLater.tsx'

/** Loads what pairs wallets on other devices that pay on Solana. */
export async function loadSolanaRelay() {
  const [{ makeSolanaRelay }, relay] = await Promise.all([import('./relay/solanaRelay.ts'), loadRelay()])
  return makeSolanaRelay(relay)
}
