import type { I18n } from '../../i18n/createI18n.tsx'
import { enHost } from '../../i18n/enHost.ts'
import { addGuestWallet } from '../../wallets/addGuestWallet.ts'
import type { StandardGuest } from '../../wallets/solana/standardGuests.ts'
import type { HostOrigin } from '../judgeHost.ts'
import type { Outbox } from '../makeOutbox.ts'
import type { HostMessage, HostWallet } from '../messages.ts'
import { type AskWallet, makeAsking } from './makeAsking.ts'
import { makeEvmGuest } from './makeEvmGuest.ts'
import { makeSolanaGuest } from './makeSolanaGuest.ts'
import { readOffer } from './readOffer.ts'
import { walletError } from './walletError.ts'

/** A message of the host about its wallets. */
export type WalletMessage = Extract<HostMessage, { type: 'host.wallets' | 'host.wallet' | 'host.answer' }>

/** What the host's wallets reach. */
export type HostWalletsParts = {
  readonly outbox: Pick<Outbox, 'send'>
  readonly i18n: Pick<I18n, 'with' | 'fill'>
  /** The web host, if it is one. */
  readonly host: HostOrigin
}

/** The host's wallets on the page. */
export type HostWallets = { hear(message: WalletMessage): void; end(): void }

type Listed = { readonly offer: HostWallet; hear(event: string, value: unknown): void; end(): void }

/** Puts the wallets that a host offers among those of this browser, for as long as it offers them. */
export function makeHostWallets(parts: HostWalletsParts): HostWallets {
  const { outbox } = parts
  const asking = makeAsking((request) => outbox.send('wallet.request', request).id)
  let listed: readonly Listed[] = []
  const take = (offers: readonly HostWallet[]) => {
    const stays = ({ offer }: Listed) => offers.some((next) => JSON.stringify(next) === JSON.stringify(offer))
    const kept = listed.filter(stays)
    for (const one of listed) if (!kept.includes(one)) one.end()
    const isNew = ({ id }: HostWallet) => kept.every(({ offer }) => offer.id !== id)
    // The list shows the last first.
    const added = offers.filter(isNew).reverse()
    listed = [...kept, ...added.map((offer) => list(offer, asking.ask, parts))]
  }
  return {
    hear({ type, id, data }) {
      if (type === 'host.answer') return asking.settle(data)
      if (type === 'host.wallet') {
        const { wallet, event, value } = data
        const one = listed.find(({ offer }) => offer.id === wallet)
        return typeof event === 'string' ? one?.hear(event, value) : undefined
      }
      const offers = readOffer(data)
      outbox.send('answer', { re: id, ok: offers !== undefined })
      if (offers) take(offers)
    },
    end: () => take([]),
  }
}

/** Lists one wallet. Once it is taken away nothing more is asked of it; what it was asked before is still answered. */
function list(offer: HostWallet, ask: AskWallet, { i18n, host }: HostWalletsParts): Listed {
  let isHere = true
  const askHere: AskWallet = (...request) =>
    isHere ? ask(...request) : Promise.reject(walletError(4900, 'The host took its wallet away'))
  const why = () => {
    const words = i18n.with(enHost).text().hostWallet
    return host.kind === 'allowed' ? i18n.fill(words.site, { host: new URL(host.origin).host }) : words.app
  }
  const { remove, hear } = offer.family === 'solana' ? showSolana(offer, askHere, why) : showEvm(offer, askHere, why)
  return {
    offer,
    hear,
    end() {
      isHere = false
      remove()
      hear('disconnect', undefined)
    },
  }
}

type Shown = { readonly remove: () => void; readonly hear: Listed['hear'] }

function showEvm({ id, name, icon }: HostWallet, ask: AskWallet, why: () => string): Shown {
  const { wallet, hear } = makeEvmGuest(id, ask)
  const remove = addGuestWallet({
    ...{ id: `host:${id}`, name, from: 'host', provider: wallet },
    ...(icon !== undefined && { icon }),
    get why() {
      return why()
    },
  })
  return { remove, hear }
}

/** The part that lists Solana wallets comes with the first of them; without it this wallet is not listed. */
function showSolana(offer: HostWallet, ask: AskWallet, why: () => string): Shown {
  const { wallet, hear } = makeSolanaGuest(offer, ask)
  const guest: StandardGuest = {
    ...{ id: `host:${offer.id}`, from: 'host', standard: wallet },
    get why() {
      return why()
    },
  }
  let isOver = false
  const removal = import('../../methods/findSolana.ts').then(
    ({ findSolana }) => (isOver ? undefined : findSolana.addStandardGuest(guest)),
    () => undefined,
  )
  const remove = () => {
    isOver = true
    void removal.then((end) => end?.())
  }
  return { remove, hear }
}
