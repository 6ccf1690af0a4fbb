import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { addressGroups, isSameAddress, verifyAddress } from '../chains/address.ts'
import type { Asset } from '../chains/assets.ts'
import { familyOf } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import { DepositError, isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import { shortAddress } from '../i18n/describeLanding.ts'
import type { Session } from '../model/session.ts'
import { useSession } from '../session/SessionContext.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Field } from '../ui/Field.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'

/** Gives where a failed payment of an asset goes back to when the payer named nothing, or nothing when they must be asked. */
export function usualRefund(session: Session, asset: Asset): string | undefined {
  return familyOf(asset.chainId) === familyOf(session.target.asset.chainId) ? session.target.address : undefined
}

/** Says where the money goes if the payment fails, and lets the payer name another address. */
export function RefundLine(props: { asset: Asset; onChange: (refundAddress: string) => Promise<void> }): JSX.Element {
  const { text } = useText().with(enAddress)
  const session = useSession()
  const [isOpen, setIsOpen] = createSignal(false)
  const short = () => <Show when={session.refundAddress()}>{(address) => <bdi>{shortAddress(address())}</bdi>}</Show>
  const save = async (address: string) => {
    await props.onChange(address)
    setIsOpen(false)
  }
  return (
    <Disclosure
      summary={<span class="muted">{session.refundAddress() ? text().refund.line : text().refund.title}</span>}
      aside={short()}
    >
      <Show when={session.refundAddress()}>
        {(address) => <AddressText isSmall address={address()} groups={addressGroups(address())} />}
      </Show>
      <Show
        when={isOpen() || !session.refundAddress()}
        fallback={
          <Button kind="secondary" onClick={() => setIsOpen(true)}>
            {text().frame.change}
          </Button>
        }
      >
        <RefundForm asset={props.asset} onSave={save} />
      </Show>
    </Disclosure>
  )
}

/** Asks for a refund address and gives it only when its shape and checksum hold. */
export function RefundForm(props: { asset: Asset; onSave: (refundAddress: string) => Promise<void> }): JSX.Element {
  const { text, fill } = useText().with(enAddress)
  const facts = useLiveSession()
  const [value, setValue] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [isBusy, setIsBusy] = createSignal(false)
  const save = async () => {
    setIsBusy(true)
    try {
      const address = await verifyAddress(props.asset.chainId, value().trim())
      refuseReceiver(address)
      await props.onSave(address)
    } catch (thrown) {
      setError(
        isDepositError(thrown, 'address_invalid')
          ? text().addressProblems[thrown.context.reason]
          : text().errors.backend_unreachable.title,
      )
    } finally {
      setIsBusy(false)
    }
  }
  const refuseReceiver = (address: string) => {
    const { chainId } = props.asset
    const receiver = facts().route?.receiverAddress
    if (receiver && isSameAddress(chainId, receiver, address))
      throw new DepositError('address_invalid', { reason: 'own', family: familyOf(chainId) })
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        kind="address"
        label={fill(text().refund.label, { network: chainName(props.asset.chainId) })}
        hint={text().refund.hint}
        error={error()}
        value={value()}
        onInput={(typed) => {
          setValue(typed)
          setError(undefined)
        }}
      />
      <Button kind="secondary" type="submit" isBusy={isBusy()}>
        {text().refund.save}
      </Button>
    </form>
  )
}
