import type { JSX } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, Show, untrack } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enGate } from '../i18n/enGate.ts'
import { makeListener } from '../lib/makeListener.ts'
import { noteVisit, visitOf } from '../lib/visits.ts'
import { useSession } from '../session/SessionContext.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ExternalLink } from '../methods/ExternalLink.tsx'

/**
 * Leads to a page outside that the payer comes back from. The link is there before the button is, so that it opens
 * inside the tap; who comes back sees at once whether it was enough.
 */
export function Visit(props: {
  /** What the page is called in this tab's memory. */
  page: string
  /** Absent while it is on its way. */
  url: string | undefined
  open: string
  again: string
  /** The payer looks at this page again after having opened the other. */
  onReturn?: () => void
}): JSX.Element {
  const { text } = useText().with(enGate)
  const { sessionId } = useLiveSession()()
  const [isOpened, setIsOpened] = createSignal(untrack(() => visitOf(sessionId) === props.page))
  const note = () => {
    noteVisit(sessionId, props.page)
    setIsOpened(true)
  }
  onCleanup(
    makeListener(document, 'visibilitychange', () => {
      if (!document.hidden && isOpened()) props.onReturn?.()
    }),
  )
  const word = () => (isOpened() ? props.again : props.open)
  return (
    <>
      <Show when={props.url} fallback={<Button isBusy>{word()}</Button>}>
        {(url) => (
          // How the link leaves is the link's own doing, inside the tap; here it is only noted that it was followed.
          <div class="stack" onClick={note}>
            <ExternalLink
              class={`button ${isOpened() ? 'secondary' : 'primary'}`}
              link={{ kind: 'provider', url: url() }}
            >
              {word()}
            </ExternalLink>
          </div>
        )}
      </Show>
      <Show when={isOpened()}>
        <p class="muted small">{text().gate.opened}</p>
        <LookAgain />
      </Show>
    </>
  )
}

/** Looks now, and says where there is nothing new. */
function LookAgain(): JSX.Element {
  const { text } = useText().with(enGate)
  const session = useSession()
  const [outcome, setOutcome] = createSignal<'none' | 'busy' | 'same'>('none')
  createEffect(on(session.state, () => setOutcome('none'), { defer: true }))
  const look = async () => {
    setOutcome('busy')
    await session.refresh()
    if (outcome() !== 'busy') return
    setOutcome('same')
    announce(text().gate.same)
  }
  return (
    <div class="stack">
      <Button isBusy={outcome() === 'busy'} onClick={() => void look()}>
        {text().gate.check}
      </Button>
      <Show when={outcome() === 'same'}>
        <p class="muted small">{text().gate.same}</p>
      </Show>
    </div>
  )
}
