/**
 * The app's own wallet, offered to Inlet's deposit page: call `hear` from `onEvent`. Copy with createDepositHost.ts; checked
 * like it.
 */
import type { DepositHost, DepositMessage } from './createDepositHost'

/**
 * An EVM wallet of the app, by EIP-1193. It shows its user what is sent or signed, and rejects with a `code`: 4001 refused,
 * 4100 not connected, 4902 no such chain.
 */
export type WalletOfApp = {
  readonly name: string
  request(call: { readonly method: string; readonly params: readonly unknown[] }): Promise<unknown>
}

export type OwnWallet = {
  /** Hears every message of the page; a page that was loaded again is offered the wallet again. */
  hear(message: DepositMessage): void
  /** Tells that the wallet's user changed something. */
  changed(event: 'accountsChanged' | 'chainChanged' | 'disconnect', value?: unknown): void
}

/** All that the page ever asks. Whatever else comes is refused, whoever asks for it. */
export const methods = [
  'eth_accounts', 'eth_requestAccounts', 'eth_chainId', 'eth_call', 'eth_getBalance', 'eth_gasPrice',
  'eth_getTransactionReceipt', 'eth_getTransactionByHash', 'wallet_switchEthereumChain',
  'wallet_addEthereumChain', 'eth_sendTransaction', 'personal_sign',
] // prettier-ignore

const id = 'main'

/**
 * Passes a wallet of the app on to the page: in DepositScreen `createOwnWallet(wallet, host)`, whose `hear` `onEvent`
 * calls.
 */
export function createOwnWallet(wallet: WalletOfApp, { say }: Pick<DepositHost, 'say'>): OwnWallet {
  const answer = async ({ method, params, wallet: wanted }: Readonly<Record<string, unknown>>) => {
    if (typeof method !== 'string' || !methods.includes(method) || wanted !== id)
      return { ok: false, error: { code: 4200, message: 'Not asked of this wallet' } }
    try {
      return { ok: true, result: await wallet.request({ method, params: Array.isArray(params) ? params : [] }) }
    } catch (thrown) {
      const { code, message } = Object(thrown) as { readonly code?: unknown; readonly message?: unknown }
      return {
        ok: false,
        error: { code: typeof code === 'number' ? code : -32603, message: String(message ?? thrown) },
      }
    }
  }
  return {
    hear({ type, id: re, data }) {
      if (type === 'ready') say('host.wallets', { wallets: [{ id, family: 'eip155', name: wallet.name }] })
      if (type === 'wallet.request') void answer(data).then((said) => say('host.answer', { re, ...said }))
    },
    changed: (event, value) => void say('host.wallet', { wallet: id, event, value }),
  }
}
