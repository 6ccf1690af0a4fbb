import { DepositError } from '../../errors.ts'
import { evmKit } from '../../methods/kits.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'

const signature = /^0x(?:[0-9a-f]{2}){64,4096}$/i

/**
 * Asks a wallet to sign a message, to the letter, with an account; gives the signature. Asked once, nothing is repeated.
 *
 * @throws {@link DepositError} `wallet_changed` where the wallet shows another account by now, else as `toWalletError` says
 * @see https://eips.ethereum.org/EIPS/eip-191
 */
export async function signMessage(provider: Eip1193Provider, message: string, account: string): Promise<string> {
  const { promptReviewed, toWalletError } = evmKit.use()
  await checkAccount(provider, account)
  try {
    const answer = await promptReviewed(provider, 'personal_sign', [toHex(message), account.toLowerCase()])
    if (typeof answer !== 'string' || !signature.test(answer)) throw new DepositError('wallet_failed', {})
    // A wallet may change its account while it asks: its signature would be used up for nothing.
    await checkAccount(provider, account)
    return answer
  } catch (thrown) {
    throw await toWalletError(thrown)
  }
}

async function checkAccount(provider: Eip1193Provider, account: string): Promise<void> {
  const [current] = await evmKit.use().readAccounts(provider)
  if (current?.toLowerCase() !== account.toLowerCase()) throw new DepositError('wallet_changed', {})
}

/** Writes the UTF-8 bytes of a text as hex: wallets read text that is no hex in ways of their own. */
export function toHex(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
