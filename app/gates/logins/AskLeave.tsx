import type { JSX } from 'solid-js'
import { onMount } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enLogins } from '../../i18n/enLogins.ts'
import { Button } from '../../ui/Button.tsx'
import type { Leaving } from './createLogins.ts'

/** Asks whether the payer means it, and says what it means. */
export function AskLeave(props: {
  leaving: Leaving
  device: string
  isBusy: boolean
  onLeave: () => void
  onCancel: () => void
}): JSX.Element {
  const { text, fill } = useText().with(enLogins)
  let question: HTMLParagraphElement | undefined
  onMount(() => question?.focus())
  const words = () => {
    if (props.leaving === 'everywhere') return { go: text().logins.everywhere, means: text().logins.askEverywhere }
    if (props.leaving === 'here') return { go: text().logins.outHere, means: text().logins.askHere }
    const device = { device: props.device }
    return { go: fill(text().logins.outOf, device), means: fill(text().logins.askOne, device) }
  }
  return (
    <div class="stack">
      <p ref={question} tabindex="-1">
        {words().means}
      </p>
      <Button kind="secondary" isBusy={props.isBusy} onClick={() => props.onLeave()}>
        {words().go}
      </Button>
      <Button kind="quiet" isIdle={props.isBusy} onClick={() => props.onCancel()}>
        {text().logins.keep}
      </Button>
    </div>
  )
}
