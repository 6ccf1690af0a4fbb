import type { JSX } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Caip2 } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enLookup } from '../i18n/enLookup.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Title } from '../ui/Title.tsx'
import { askingKit, sendingKit } from './kits.ts'

/** What a hash that the payer gives stands for, as far as anybody tells. */
export type Found = 'sent' | 'no_hash' | 'not_there' | 'other'

/** How a send of no known outcome is looked for by the hash that the payer gives. */
export type Look = {
  /** Absent where the coin is forgotten: then no hash is looked up. */
  chainId(): Caip2 | undefined
  find(hash: string): Promise<Found>
  /** Takes a hash for that of the payment. */
  record(hash: string): void
}

/**
 * Stands where the button was after a send whose outcome nobody knows. Its backend does not find it by itself: the payer
 * looks in the wallet, and gives its hash where it is there.
 */
export function LookForHash(props: { look: Look; onUnsent: () => void }): JSX.Element {
  const { Field } = askingKit.use()
  const { text, fill, failure } = useText().with({ ...enLookup, ...sendingKit.use().enWallet })
  const [typed, setTyped] = createSignal('')
  const [isLooking, setIsLooking] = createSignal(false)
  const [found, setFound] = createSignal<Found>()
  const error = () => {
    const what = found()
    if (what === undefined || what === 'sent') return undefined
    const chainId = props.look.chainId()
    return fill(text().lookup.wrong[what], { network: chainId ? chainName(chainId) : '' })
  }
  const look = async () => {
    const hash = typed().trim()
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
        {text().lookup.body}
      </Notice>
      <Field
        kind="address"
        label={text().lookup.hash}
        hint={text().lookup.hint}
        error={error()}
        value={typed()}
        onInput={(value) => {
          setTyped(value)
          setFound(undefined)
        }}
      />
      <Button isBusy={isLooking()} onClick={() => void look()}>
        {text().lookup.found}
      </Button>
      <Button kind="secondary" onClick={() => props.onUnsent()}>
        {text().wallet.unsent}
      </Button>
    </>
  )
}
