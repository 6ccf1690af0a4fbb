import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Title } from '../ui/Title.tsx'
import { sendingKit } from './kits.ts'

/** Stands where the button was after a send whose outcome nobody knows: the payer looks in the wallet before another try. */
export function LookFirst(props: { onUnsent: () => void }): JSX.Element {
  const { text, failure } = useText().with(sendingKit.use().enWallet)
  return (
    <>
      <Title>{text().wallet.lookTitle}</Title>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('wallet_unknown_outcome').title}.`} isAlert>
        {text().wallet.lookBody}
      </Notice>
      <Button kind="secondary" onClick={() => props.onUnsent()}>
        {text().wallet.unsent}
      </Button>
    </>
  )
}
