import { control, find } from './find.ts'
import { readSwitches, turnSwitches, type Switches } from './server.ts'

const names = ['answers', 'account', 'network'] as const

export type WalletCard = {
  /** Gives a link as it is to be opened: asking for the wallet, when it shall be in the page. */
  linkFor(url: string): string
}

/** Binds the card of the test wallet: whether it is in the page, and what its user decides. */
export async function createWalletCard(form: HTMLFormElement, onPlace: () => void): Promise<WalletCard> {
  const isInPage = control(form, 'inPage', HTMLInputElement)
  const draw = (switches: Switches) => {
    for (const name of names) control(form, name, HTMLSelectElement).value = switches[name]
    find('#wallet-switches').hidden = !isInPage.checked
  }
  form.addEventListener('change', ({ target }) => {
    if (target === isInPage) {
      find('#wallet-switches').hidden = !isInPage.checked
      onPlace()
    } else if (target instanceof HTMLSelectElement) void turnSwitches({ [target.name]: target.value }).then(draw)
  })
  draw(await readSwitches())
  return {
    linkFor(url) {
      const link = new URL(url)
      if (isInPage.checked) link.searchParams.set('testWallet', '1')
      return link.href
    },
  }
}
