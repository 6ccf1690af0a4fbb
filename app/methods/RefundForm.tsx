import type { JSX } from 'solid-js'
import { createSignal } from 'solid-js'
import { isSameAddress } from '../chains/address.ts'
import { verifyAddress } from '../chains/verifyAddress.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import type { AddressProblem } from '../errors.ts'
import { DepositError, isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enRefund } from '../i18n/enRefund.ts'
import { useLiveSession } from '../session/useLiveSession.ts'
import { Button } from '../ui/Button.tsx'
import { askingKit } from './kits.ts'

/** What an address of a family looks like. */
const examples: Partial<Record<Family, string>> = {
  evm: '0x5290…9EE7',
  solana: '7EYn…awMs',
  tron: 'TJRa…RTv8',
}

/** Asks for a refund address and gives it only when its shape and checksum hold. */
export function RefundForm(props: {
  asset: Asset
  onSave: (refundAddress: string) => Promise<unknown>
  isLead?: boolean
}): JSX.Element {
  const { Field } = askingKit.use()
  const { text, fill, failure } = useText().with(enRefund)
  const facts = useLiveSession()
  const [value, setValue] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [isBusy, setIsBusy] = createSignal(false)
  const save = async () => {
    setIsBusy(true)
    try {
      const address = await verifyAddress(familyOf(props.asset.chainId), value().trim())
      refuseReceiver(address)
      await props.onSave(address)
    } catch (thrown) {
      setError(
        isDepositError(thrown, 'address_invalid')
          ? describe(thrown.context.reason)
          : failure('backend_unreachable').title,
      )
    } finally {
      setIsBusy(false)
    }
  }
  const network = () => chainName(props.asset.chainId)
  const describe = (reason: AddressProblem) => {
    const problem = text().addressProblems[reason]
    if (reason !== 'family' && reason !== 'shape') return problem
    const example = examples[familyOf(props.asset.chainId)] ?? ''
    return `${problem} ${fill(text().refundForm.looks, { network: network(), example: `\u2066${example}\u2069` })}`
  }
  const refuseReceiver = (address: string) => {
    const { chainId } = props.asset
    const receiver = facts().route?.receiverAddress
    if (receiver && isSameAddress(familyOf(chainId), receiver, address))
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
        label={fill(text().refundForm.label, { network: network() })}
        hint={text().refundForm.hint}
        error={error()}
        value={value()}
        onInput={(typed) => {
          setValue(typed)
          setError(undefined)
        }}
      />
      <Button kind={props.isLead ? 'primary' : 'secondary'} type="submit" isBusy={isBusy()}>
        {text().refundForm.save}
      </Button>
    </form>
  )
}
