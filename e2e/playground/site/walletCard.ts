import type { OwnWallet } from '../../../app/loader/inletLoader.ts'
import { act } from './act.ts'
import { control, find } from './find.ts'
import { findHostWallets } from './hostWallets.ts'
import { pair, readSwitches, turnSwitches, type Switches } from './server.ts'

const names = ['answers', 'account', 'network'] as const

export type WalletCard = {
  /** Gives a link as it is to be opened: asking for the wallet, when it shall be in the page. */
  linkFor(url: string): string
  /** Gives this host's own wallets, when it shall offer them. */
  offered(): readonly OwnWallet[] | undefined
}

/** Binds the card of the test wallet: whether it is in the page, this host's own or on another device, and what its user decides. */
export async function createWalletCard(form: HTMLFormElement, onPlace: () => void): Promise<WalletCard> {
  const isInPage = control(form, 'inPage', HTMLInputElement)
  const isOfHost = control(form, 'ofHost', HTMLInputElement)
  const pairing = control(form, 'pairing', HTMLInputElement)
  let own: readonly OwnWallet[] = []
  const draw = (switches: Switches) => {
    for (const name of names) control(form, name, HTMLSelectElement).value = switches[name]
    drawPlace()
  }
  const drawPlace = () => {
    find('#wallet-switches').hidden = !isInPage.checked && !isOfHost.checked && !pairing.value
  }
  const place = async () => {
    drawPlace()
    if (isOfHost.checked) own = await findHostWallets()
    onPlace()
  }
  form.addEventListener('change', ({ target }) => {
    if (target === isInPage || target === isOfHost) void place()
    else if (target === pairing) drawPlace()
    else if (target instanceof HTMLSelectElement) void turnSwitches({ [target.name]: target.value }).then(draw)
  })
  const pairNow = async () => {
    find('#paired').textContent = 'The wallet is asked.'
    const { address } = await pair(pairing.value.trim())
    return address ? `Paired: ${address} pays, when the page asks it.` : 'Its user said no.'
  }
  form.addEventListener('submit', act('#paired', pairNow))
  draw(await readSwitches())
  return {
    linkFor(url) {
      const link = new URL(url)
      if (isInPage.checked) link.searchParams.set('testWallet', '1')
      return link.href
    },
    offered: () => (isOfHost.checked ? own : undefined),
  }
}
