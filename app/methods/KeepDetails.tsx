import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enBank } from '../i18n/enBank.ts'
import type { Holder } from '../model/instruction.ts'
import { useSession } from '../session/SessionContext.tsx'

/** Offers to keep on this device what the backend tells once, says whose it is and how it is forgotten. Nothing where nothing is to be kept. */
export function KeepDetails(props: { held: Holder | undefined; what: 'bank' | 'address' }): JSX.Element {
  const { text } = useText().with(enBank)
  const session = useSession()
  const [wish, setWish] = createSignal<boolean>()
  const isKept = () => wish() ?? props.held === 'device'
  const keep = (next: boolean) => {
    session.keepInstruction?.(next)
    setWish(next)
  }
  return (
    <Show when={props.held}>
      <div class="keep">
        <Show when={session.keepInstruction}>
          <label>
            <input type="checkbox" checked={isKept()} onChange={(event) => keep(event.currentTarget.checked)} />
            {text().keep.ask}
          </label>
        </Show>
        <p class="muted small">
          {isKept() ? text().keep.device : text().keep.tab} {text().keep[props.what]}
        </p>
      </div>
    </Show>
  )
}
