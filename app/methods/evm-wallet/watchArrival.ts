import type { Caip2 } from '../../chains/caip.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { readChainId } from './provider.ts'
import { watchCalmly } from './watchCalmly.ts'

/** Waits for a wallet to say that it came to a chain; `arrival` never rejects, and never settles after `stop`. */
export function watchArrival(
  provider: Eip1193Provider,
  chainId: Caip2,
): { readonly arrival: Promise<void>; stop(): void } {
  let stop = () => {}
  const arrival = new Promise<void>((resolve) => {
    stop = watchCalmly(provider, () => {
      readChainId(provider).then(
        (current) => current === chainId && resolve(),
        () => undefined,
      )
    })
  })
  return { arrival, stop }
}
