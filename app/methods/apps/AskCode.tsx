import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkCode } from './LinkCode.tsx'
import type { PageLink } from './pageOf.ts'

/** Draws the code of a link for another phone, by the payer's tap. */
export function AskCode(props: { link: PageLink }): JSX.Element {
  const { text } = useText().with(enApps)
  const [shown, setShown] = createSignal<string>()
  return (
    <Show
      when={shown()}
      fallback={
        <Button kind="secondary" icon="scan" onClick={() => setShown(props.link.make())}>
          {text().apps.showCode}
        </Button>
      }
    >
      {(link) => (
        <>
          <p class="muted">{text().apps.scanAny}</p>
          <LinkCode link={link()} label={text().apps.code} />
        </>
      )}
    </Show>
  )
}
