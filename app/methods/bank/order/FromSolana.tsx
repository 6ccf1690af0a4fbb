import type { JSX } from 'solid-js'
import { createSignal, For } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { verifyAddress } from '../../../chains/verifyAddress.ts'
import { Button } from '../../../ui/Button.tsx'
import type { SolanaWallet } from '../../../wallets/solana/solanaWallet.ts'
import { solanaKit } from '../../kits.ts'

/** Offers to take the address of a Solana wallet in this browser. One that says no, or is on another network, gives none. */
export function FromSolana(props: { onAddress: (address: string) => void }): JSX.Element {
  const { text, fill } = useText().with(enOrder)
  const wallets = solanaKit.use().createSolanaWallets(window)
  const [asking, setAsking] = createSignal<string>()
  const take = async (wallet: SolanaWallet) => {
    if (asking() !== undefined) return
    setAsking(wallet.id)
    try {
      await wallet.connect(false)
      const [account] = wallet.accounts()
      if (account && !account.cluster) props.onAddress(await verifyAddress('solana', account.address))
    } catch {
      // The payer said no: the field is there.
    } finally {
      setAsking(undefined)
    }
  }
  return (
    <For each={wallets()}>
      {(wallet) => (
        <Button kind="secondary" icon="wallet" isBusy={asking() === wallet.id} onClick={() => void take(wallet)}>
          {fill(text().order.useWallet, { wallet: wallet.name })}
        </Button>
      )}
    </For>
  )
}
