import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { loadAside } from '../methods/registry.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import type { OutcomeKind } from '../ui/Outcome.tsx'
import { Outcome } from '../ui/Outcome.tsx'
import { Title } from '../ui/Title.tsx'
import type { Exit } from './screens.ts'

const StillAsked = whenLoaded(async () => (await loadAside()).StillAsked)

/** Draws the shape of an end: its mark, what happened, the facts, and the way on. What a wallet was asked for and has not answered is to be refused there. */
export function End(props: {
  kind: OutcomeKind
  title: string
  lead?: JSX.Element
  exit: Exit
  isHuge?: boolean
  children?: JSX.Element
}): JSX.Element {
  const { text } = useText()
  const { sentTransfer } = useSession()
  return (
    <section class="panel">
      <Outcome kind={props.kind} />
      <Title lead={props.lead} isHuge={props.isHuge ?? false}>
        {props.title}
      </Title>
      <Show when={!sentTransfer()}>
        <StillAsked />
      </Show>
      {props.children}
      <Show
        when={props.exit.returnUrl}
        fallback={
          <Show when={props.exit.onDone}>
            {(onDone) => <Button onClick={() => onDone()()}>{text().frame.done}</Button>}
          </Show>
        }
      >
        {(url) => (
          <a class="button primary" href={url()} rel="noreferrer">
            {text().frame.done}
          </a>
        )}
      </Show>
    </section>
  )
}
