import type { JSX } from 'solid-js'
import { createSignal, onMount, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enCovered } from '../../i18n/enCovered.ts'
import { Notice } from '../../ui/Notice.tsx'
import { watchCover } from './watchCover.ts'

/**
 * Says quietly that something lies over what it stands in: the button that a payer is about to tap. Nothing is stopped,
 * honest hosts draw over frames too.
 */
export function Covered(props: { wallet: string }): JSX.Element {
  const { text, fill } = useText().with(enCovered)
  const [isCovered, setCovered] = createSignal(false)
  let place!: HTMLDivElement
  onMount(() => watchCover(place.parentElement ?? place, setCovered))
  return (
    <div ref={place} hidden={!isCovered()}>
      <Show when={isCovered()}>
        <Notice kind="warning" word={text().frame.warning} title={`${text().covered.title}.`}>
          {fill(text().covered.body, { wallet: props.wallet })}
        </Notice>
      </Show>
    </div>
  )
}
