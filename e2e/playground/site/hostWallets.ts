import type { OwnProvider, OwnStandard, OwnWallet } from '../../../app/loader/inletLoader.ts'

/**
 * Gives the wallets of this host: puts the test wallet into its own document, and asks who is there, as EIP-6963 and the
 * Wallet Standard have it.
 *
 * @throws an Error when the test wallet is not served
 * @see https://eips.ethereum.org/EIPS/eip-6963
 * @see https://github.com/wallet-standard/wallet-standard
 */
export async function findHostWallets(): Promise<readonly OwnWallet[]> {
  await addTestWallet()
  const found: OwnWallet[] = []
  type Announced = { readonly info: { readonly name: string; readonly icon?: string }; readonly provider: OwnProvider }
  const hear = (event: Event) => void found.push((event as CustomEvent<Announced>).detail)
  addEventListener('eip6963:announceProvider', hear)
  dispatchEvent(new Event('eip6963:requestProvider'))
  removeEventListener('eip6963:announceProvider', hear)
  const register = (wallet: OwnStandard) => void found.push(wallet)
  dispatchEvent(new CustomEvent('wallet-standard:app-ready', { detail: { register } }))
  return found
}

let adding: Promise<unknown> | undefined

function addTestWallet(): Promise<unknown> {
  const script = document.createElement('script')
  return (adding ??= new Promise((resolve, reject) => {
    script.src = '/test-wallet/script.js'
    script.onload = resolve
    script.onerror = () => reject(new Error(`${script.src} does not load.`))
    document.head.append(script)
  }))
}
