import type { JSX } from 'solid-js'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enWallet } from '../i18n/enWallet.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { noteOpenRequest } from '../wallets/openRequest.ts'

const longMs = 30_000
const helpMs = 120_000

/** Goes under the button that asked: says that a wallet has a request open and what to do if nothing opens; says more the longer it takes, and in the end how to stop waiting. Asks nothing again and takes nothing back: what the wallet does counts, whoever looks. */
export function WalletWait(props: { wallet: string }): JSX.Element {
  const { text, fill } = useText().with(enWallet)
  noteOpenRequest()
  const navigation = useNavigation()
  const facts = useLiveSession()
  const isLeavable = () => facts().status !== 'requires_action'
  const [stage, setStage] = createSignal<'new' | 'long' | 'help'>('new')
  const say = (words: string) => fill(words, { wallet: props.wallet })
  const timers = [setTimeout(() => setStage('long'), longMs), setTimeout(() => setStage('help'), helpMs)]
  onCleanup(() => timers.forEach(clearTimeout))
  onMount(() => announce(say(text().wallet.answer)))
  return (
    <div class="stack" data-wait={stage()}>
      <p class="muted small">
        <strong>{say(stage() === 'new' ? text().wallet.answer : text().wallet.still)}</strong>{' '}
        {say(text().wallet.nothingOpens)}
      </p>
      <Show when={stage() === 'help'}>
        <p class="muted small">{say(text().wallet.help)}</p>
        <Show when={isLeavable()}>
          <p class="muted small">{say(text().wallet.leave)}</p>
          <Button kind="quiet" onClick={() => navigation.go({ at: 'choose' })}>
            {text().wallet.stopWaiting}
          </Button>
        </Show>
      </Show>
    </div>
  )
}
