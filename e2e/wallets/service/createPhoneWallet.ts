import { payerAccounts } from '../../sandbox/chains/evm/accounts.ts'
import { relayPath } from '../../sandbox/walletConnect/createRelay.ts'
import { sandboxChains } from '../sandboxChains.ts'
import { walletError } from '../walletAnswer.ts'
import { createRelayWallet, type RelayWallet } from '../walletConnect/createRelayWallet.ts'
import { fillAccounts } from './fillAccounts.ts'
import type { WalletUser } from './createWalletUser.ts'

/** A person's test wallet on another device, which pages pair by WalletConnect. */
export type PhoneWallet = {
  /**
   * Opens a pairing link, and gives the account that was shared, or nothing when its user said no. A link opened before
   * is not followed any more.
   *
   * @throws an Error when no page asks for anything under the link
   */
  pair(uri: string): Promise<{ readonly address: string } | undefined>
  close(): Promise<void>
}

/** A page that is there asks within moments. */
const deadlineMs = 15_000

/** A network that no payment is for. */
const elsewhere = [1]

/** Creates it for a user, who decides for it as for the wallet in the page. */
export function createPhoneWallet(sandboxUrl: string, user: Pick<WalletUser, 'switches' | 'agrees'>): PhoneWallet {
  const chains = sandboxChains(sandboxUrl)
  const relayUrl = `${sandboxUrl.replace(/^http/, 'ws')}${relayPath}`
  let paired: RelayWallet | undefined
  return {
    async pair(uri) {
      const agrees = await user.agrees()
      const { account, network } = user.switches()
      await paired?.close()
      const wallet = (paired = await createRelayWallet(chains, relayUrl, {
        answers: agrees ? 'agrees' : 'rejects',
        ...(account === 'funded' && { account: payerAccounts.payer }),
        ...(network === 'other' && { shares: elsewhere }),
        async beforePrompt() {
          if (!(await user.agrees())) throw walletError(4001, 'User rejected the request.')
        },
      }))
      if (account === 'funded') await fillAccounts(sandboxUrl, { evm: wallet.address })
      await within(deadlineMs, wallet.pair(uri))
      return agrees ? { address: wallet.address } : undefined
    },
    close: async () => paired?.close(),
  }
}

/** @throws an Error when the time is over before the work */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No page asks for anything under this link. Copy a new one.')), ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
