import type { CommandData, HostWallet, PageMessage } from '../../bridge/messages.ts'
import type { OwnWallet } from '../inletLoader.ts'
import { answerFor } from './answerFor.ts'
import { calm } from './calm.ts'
import { takeProvider } from './takeProvider.ts'
import { takeStandard } from './takeStandard.ts'

/** What happens in a wallet. */
export type WalletEvent = CommandData['host.wallet']['event']

/** A wallet as it is passed on. */
export type Passed = {
  readonly offer: Omit<HostWallet, 'id'>
  /** Carries out a request that was let through. */
  ask(method: string, params: readonly unknown[]): Promise<unknown>
  /** Tells of the wallet's events until the signal. */
  watch(tell: (event: WalletEvent, value?: unknown) => void, signal: AbortSignal): void
}

type Send = (type: string, data: object) => unknown

/**
 * Offers the host's own wallets to the page, and gives the ear for its requests: the part of the loader that is fetched
 * only where there is such a wallet. Ends with the signal.
 */
export function pass(
  own: OwnWallet | readonly OwnWallet[],
  send: Send,
  signal: AbortSignal,
): (message: PageMessage) => void {
  const passed = [own].flat().flatMap((wallet) => takeStandard(wallet) ?? takeProvider(wallet) ?? [])
  const idOf = ({ offer }: Passed, at: number) => `${at}:${offer.name.replace(/[^\w.-]/g, '_').slice(0, 40)}`
  const wallets = new Map(passed.map((wallet, at) => [idOf(wallet, at), wallet]))
  for (const [wallet, { watch }] of wallets) {
    const tell = (event: WalletEvent, value: unknown) => {
      if (!signal.aborted) send('host.wallet', { wallet, event, value })
    }
    watch(calm(tell), signal)
  }
  send('host.wallets', { wallets: [...wallets].map(([id, { offer }]) => ({ id, ...offer })) })
  const asking = new Set<string>()
  return ({ type, id, data }) => {
    if (type !== 'wallet.request') return
    void answerFor(wallets.get(data.wallet), data, asking).then((answer) => {
      if (!signal.aborted) send('host.answer', { re: id, ...answer })
    })
  }
}
