import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'

/** Copies the link of this session, for the browser of any wallet. Where copying is the host's, there is none: no message copies the client secret. */
export function CopyLink(props: { make: () => string | undefined }): JSX.Element {
  const { text } = useText().with(enApps)
  const words = () => ({ copy: text().apps.copyLink, copied: text().apps.copiedLink, byHand: text().frame.byHand })
  return (
    <Show when={!hostAbilities().copy && props.make()}>
      {(link) => <CopyButton kind="secondary" text={link()} words={words()} />}
    </Show>
  )
}
