import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { Title } from '../../ui/Title.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { sendingKit } from '../kits.ts'
import { WithoutWallet } from '../WithoutWallet.tsx'
import type { Connecting } from './createConnection.ts'
import { WalletList } from './WalletList.tsx'

/** Asks for a wallet to pay with and connects it. */
export function Connect(props: {
  wallets: readonly WalletProvider[]
  preferredId: string | undefined
  connecting: Connecting
}): JSX.Element {
  const { enWallet, WalletNotice } = sendingKit.use()
  const { text } = useText().with(enWallet)
  const wanted = () => props.wallets.find(({ id }) => id === props.preferredId)
  return (
    <>
      <Title>{text().wallet.connectTitle}</Title>
      <Show when={props.connecting.problem()}>
        {(error) => <WalletNotice error={error()} wallet={wanted()?.name ?? ''} />}
      </Show>
      <WalletList
        wallets={props.wallets}
        preferredId={props.preferredId}
        connecting={props.connecting}
        none={(relay) => <WithoutWallet family="evm">{relay}</WithoutWallet>}
      />
    </>
  )
}
