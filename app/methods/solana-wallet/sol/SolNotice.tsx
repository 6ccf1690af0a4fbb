import type { JSX } from 'solid-js'
import { onCleanup, Show } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enNoSol } from '../../../i18n/enNoSol.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sendingKit } from '../../kits.ts'
import type { Short } from '../shortOf.ts'
import { sol } from './sol.ts'

/** SOL that an account lacks; `perhaps_all`: it may have none at all. */
export type SolLack = Short | 'perhaps_all'

/** Says which SOL is missing. Where that is certain, a button looks again, and hands the focus on to what takes its place. */
export function SolNotice(props: { lack: SolLack; isLooking: boolean; onRetry: () => void }): JSX.Element {
  const { enWallet } = sendingKit.use()
  const { text, fill, amount, failure } = useText().with({ ...enNoSol, ...enWallet })
  const short = () => (props.lack === 'perhaps_all' ? undefined : props.lack)
  const words = (sentence: string) => fill(sentence, { amount: amount(short()?.units ?? 0n, sol) })
  return (
    <Show
      when={short()?.isCertain}
      fallback={
        <Notice kind="warning" word={text().frame.warning}>
          {short() ? words(text().noSol.deposit) : text().noSol.perhaps}
        </Notice>
      }
    >
      <Notice kind="warning" word={text().frame.warning} title={`${words(text().wallet.missingFee)}.`}>
        {failure('wallet_insufficient_gas').body}
      </Notice>
      <LookAgain isLooking={props.isLooking} onRetry={() => props.onRetry()} />
    </Show>
  )
}

function LookAgain(props: { isLooking: boolean; onRetry: () => void }): JSX.Element {
  const { text } = useText().with(enNoSol)
  let place: HTMLDivElement | undefined
  onCleanup(() => {
    const next = place?.contains(document.activeElement) ? place.parentElement : undefined
    queueMicrotask(() => next?.querySelector('button')?.focus({ preventScroll: true }))
  })
  return (
    <div ref={place} class="stack">
      <Button kind="secondary" isBusy={props.isLooking} onClick={() => props.onRetry()}>
        {props.isLooking ? text().noSol.looking : text().frame.retry}
      </Button>
    </div>
  )
}
