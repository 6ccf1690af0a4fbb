import type { OwnProvider, OwnWallet } from '../inletLoader.ts'
import type { Passed, WalletEvent } from './pass.ts'

const events: readonly WalletEvent[] = ['accountsChanged', 'chainChanged', 'disconnect']

/** Takes a wallet that is asked by EIP-1193: bare, with a name and a picture, or as EIP-6963 announces it; nothing where it is none. */
export function takeProvider(own: OwnWallet): Passed | undefined {
  const { info, name = info?.name, icon = info?.icon, provider } = { ...detailOf(own) }
  if (typeof provider?.request !== 'function') return undefined
  return {
    offer: { family: 'eip155', name: name ?? 'Wallet', ...(icon && { icon }) },
    ask: (method, params) => provider.request({ method, params }),
    watch(tell, signal) {
      for (const event of events) {
        const listener = (value: unknown) => tell(event, event === 'disconnect' ? undefined : plain(value))
        provider.on?.(event, listener)
        signal.addEventListener('abort', () => provider.removeListener?.(event, listener))
      }
    },
  }
}

/** Accounts or a chain, as a message can carry them. */
function plain(value: unknown): string | readonly string[] {
  return Array.isArray(value) ? value.map(String) : String(value)
}

type Detail = {
  readonly provider?: OwnProvider
  readonly name?: string
  readonly icon?: string
  readonly info?: { readonly name: string; readonly icon?: string }
}

function detailOf(own: OwnWallet): Detail {
  return 'request' in own ? { provider: own } : 'provider' in own ? own : {}
}
