/** What a page gets to see of the wallet: how it is called and how it can be found. */
export type InjectedWallet = { name: string; found: 'announced' | 'window' | 'both'; inFrames?: boolean }

/**
 * Runs in the page before its own scripts: offers an EIP-1193 provider whose answers come from Node.
 * Self-contained, since only its own text reaches the page.
 * @see https://eips.ethereum.org/EIPS/eip-6963
 */
export function injectEvmProvider({ name, found, inFrames = true }: InjectedWallet): void {
  if (!inFrames && window !== window.top) return
  type Listener = (value: unknown) => void
  type Throw = { kind: string; value?: unknown; message?: string; more?: object }
  type Answer = { result?: unknown; error?: { code: number; message: string }; thrown?: Throw }
  const listeners = new Map<string, Set<Listener>>()
  const toThrown = ({ kind, value, message, more }: Throw): unknown => {
    if (kind === 'nothing') return undefined
    if (kind === 'error') return Object.assign(new Error(message), more)
    const circle: Record<string, unknown> = { code: -32603 }
    return kind === 'circle' ? Object.assign(circle, { cause: circle, data: { originalError: circle } }) : value
  }
  const provider = {
    async request({ method, params }: { method: string; params?: readonly unknown[] }): Promise<unknown> {
      const ask = Reflect.get(window, '__askWallet') as (method: string, params?: readonly unknown[]) => Promise<Answer>
      const { result, error, thrown } = await ask(method, params)
      if (thrown) throw toThrown(thrown)
      if (error) throw Object.assign(new Error(error.message), { code: error.code })
      return result
    },
    on(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
      return provider
    },
    removeListener(event: string, listener: Listener) {
      listeners.get(event)?.delete(listener)
      return provider
    },
  }
  addEventListener('__wallet', (event) => {
    const { name: eventName, detail } = (event as CustomEvent<{ name: string; detail: unknown }>).detail
    listeners.get(eventName)?.forEach((listener) => listener(detail))
  })
  if (found !== 'announced') Object.defineProperty(window, 'ethereum', { value: provider, configurable: true })
  // An empty document has nobody to hear of a wallet, and no UUIDs.
  if (found === 'window' || !isSecureContext) return
  const icon =
    'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"%3E%3Crect width="8" height="8" rx="2" fill="%23555"/%3E%3C/svg%3E'
  const info = Object.freeze({ uuid: crypto.randomUUID(), name, icon, rdns: 'test.wallet.inlet' })
  const detail = Object.freeze({ info, provider })
  const announce = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  addEventListener('eip6963:requestProvider', announce)
  announce()
}
