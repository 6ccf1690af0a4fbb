import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { receiverKit } from '../kits.ts'

/** Copies the link of this session, for the browser of any wallet. Where copying is the host's, there is none: no message carries the client secret. */
export function CopyLink(props: { makeLink: () => string | undefined }): JSX.Element {
  const { CopyButton } = receiverKit.use()
  const { text } = useText().with(enSolana)
  const words = () => ({ copy: text().solana.copyLink, copied: text().solana.copiedLink, byHand: text().frame.byHand })
  return (
    <Show when={!hostAbilities().copy && props.makeLink()}>
      {(link) => <CopyButton kind="secondary" text={link()} words={words()} />}
    </Show>
  )
}
