import type { Component, JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enWallet } from '../i18n/enWallet.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { Button } from '../ui/Button.tsx'

/** What looks whether something lies over the button comes where somebody else could put it there. */
const Covered: Component<{ wallet: string }> = whenLoaded(async () => (await import('./covered/Covered.tsx')).Covered)

/** Draws the button that asks a wallet; in a frame, with a warning where something lies over it. */
export function PayButton(props: { wallet: string; isBusy?: boolean; onPay: () => void }): JSX.Element {
  const { text, fill } = useText().with(enWallet)
  return (
    <div class="stack">
      {window.parent !== window && <Covered wallet={props.wallet} />}
      <Button icon="wallet" isBusy={!!props.isBusy} onClick={props.onPay}>
        {fill(text().wallet.pay, { wallet: props.wallet })}
      </Button>
    </div>
  )
}
