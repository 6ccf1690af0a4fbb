import type { FakeProvider } from './fakeProvider.ts'

/** Announces a wallet whenever it is asked for; gives the function that ends it. */
export function announceWallet(provider: FakeProvider, name = 'Fake', rdns = 'io.fake'): () => void {
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: { info: { uuid: rdns, name, rdns, icon: '' }, provider } }),
    )
  window.addEventListener('eip6963:requestProvider', announce)
  return () => window.removeEventListener('eip6963:requestProvider', announce)
}
