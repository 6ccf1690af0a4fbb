import type { JSX } from 'solid-js'
import { createSignal } from 'solid-js'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Title } from '../../../ui/Title.tsx'
import { choosingKit, sendingKit } from '../../kits.ts'
import type { Look } from './createLook.ts'
import type { Found } from './findSent.ts'

/**
 * Stands where the button was after a call whose outcome nobody knows. Its backend does not find it by itself: the payer
 * looks in the wallet, and gives its hash where it is there.
 */
export function LookForCall(props: { look: Look; onUnsent: () => void }): JSX.Element {
  const { Field } = choosingKit.use()
  const { text, fill, failure } = useText().with({ ...enCall, ...sendingKit.use().enWallet })
  const [typed, setTyped] = createSignal('')
  const [isLooking, setIsLooking] = createSignal(false)
  const [found, setFound] = createSignal<Found>()
  const error = () => {
    const what = found()
    if (what === undefined || what === 'sent') return undefined
    const chainId = props.look.chainId()
    return fill(text().call.hashes[what], { network: chainId ? chainName(chainId) : '' })
  }
  const look = async () => {
    const hash = typed().trim().toLowerCase()
    setIsLooking(true)
    const what = await props.look.find(hash)
    setIsLooking(false)
    setFound(what)
    if (what === 'sent') props.look.record(hash)
  }
  return (
    <>
      <Title>{text().wallet.lookTitle}</Title>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('wallet_unknown_outcome').title}.`} isAlert>
        {text().call.lookBody}
      </Notice>
      <Field
        kind="address"
        label={text().call.hash}
        hint={text().call.hashHint}
        error={error()}
        value={typed()}
        onInput={(value) => {
          setTyped(value)
          setFound(undefined)
        }}
      />
      <Button isBusy={isLooking()} onClick={() => void look()}>
        {text().call.found}
      </Button>
      <Button kind="secondary" onClick={() => props.onUnsent()}>
        {text().wallet.unsent}
      </Button>
    </>
  )
}
