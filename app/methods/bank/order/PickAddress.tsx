import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { verifyAddress } from '../../../chains/verifyAddress.ts'
import { familyOf } from '../../../chains/caip.ts'
import { chainName } from '../../../chains/chains.ts'
import { isDepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { shortAddress } from '../../../i18n/describeLanding.ts'
import { enOrder } from '../../../i18n/enOrder.ts'
import { whenLoaded } from '../../../parts/whenLoaded.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { askingKit, refundKit, solanaKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import { FromSolana } from './FromSolana.tsx'

const SolanaWallets = whenLoaded(async () => {
  await solanaKit.load()
  return FromSolana
})

/** Asks for an address of the payer's own: the wallet that signed in, one that is connected, or one that is typed and checked. */
export function PickAddress(props: { order: Ordering }): JSX.Element {
  const { text, fill } = useText().with(enOrder)
  const choices = () => props.order.choices()
  const chainId = () => choices().coin?.asset.chainId ?? 'eip155:1'
  const family = () => familyOf(chainId())
  const network = () => ({ network: chainName(chainId()) })
  const take = (address: string | undefined) => {
    const { [family()]: _, ...others } = props.order.draft().addresses
    props.order.take({ addresses: { ...others, ...(address && { [family()]: address }) } })
  }
  return (
    <>
      <Title>{fill(text().order.addressTitle[choices().direction], network())}</Title>
      <Show when={family() === 'evm' && props.order.account()}>
        {(own) => (
          <Button kind="secondary" icon="wallet" onClick={() => take(undefined)}>
            {text().order.useOwn} {shortAddress(own())}
          </Button>
        )}
      </Show>
      <Show when={family() === 'solana'}>
        <SolanaWallets onAddress={take} />
      </Show>
      <Typed order={props.order} onAddress={take} />
    </>
  )
}

function Typed(props: { order: Ordering; onAddress: (address: string) => void }): JSX.Element {
  const { Field } = askingKit.use()
  const { text, fill, failure } = useText().with({ ...refundKit.use().enRefund, ...enOrder })
  const choices = () => props.order.choices()
  const [typed, setTyped] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [isBusy, setIsBusy] = createSignal(false)
  const check = async () => {
    const { coin } = choices()
    if (!coin || isBusy()) return
    setIsBusy(true)
    try {
      props.onAddress(await verifyAddress(familyOf(coin.asset.chainId), typed().trim()))
    } catch (thrown) {
      const isWrong = isDepositError(thrown, 'address_invalid')
      setError(isWrong ? text().addressProblems[thrown.context.reason] : failure('part_unavailable').title)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
    >
      <Field
        kind="address"
        label={fill(text().order.addressLabel, { network: chainName(choices().coin?.asset.chainId ?? 'eip155:1') })}
        hint={choices().direction === 'buy' ? text().order.addressHint : text().order.addressHintSell}
        error={error()}
        value={typed()}
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <Button type="submit" isBusy={isBusy()}>
        {text().order.useThis}
      </Button>
    </form>
  )
}
