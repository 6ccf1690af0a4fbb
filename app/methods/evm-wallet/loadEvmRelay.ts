import { loadRelay } from '../relayLater.tsx'

/** Loads what pairs wallets on other devices that pay on EVM chains. */
export async function loadEvmRelay() {
  const [{ makeEvmRelay }, relay] = await Promise.all([import('./relay/evmRelay.ts'), loadRelay()])
  return makeEvmRelay(relay)
}
