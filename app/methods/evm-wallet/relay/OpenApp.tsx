import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Session } from '#island/walletConnect'
import { sessionLink } from '../../../wallets/apps/sessionLink.ts'
import { ExternalLink } from '../../ExternalLink.tsx'

/** Leads to the app of a wallet that is paired, where it names a way in. `words` is what the link says. */
export function OpenApp(props: { session: Session; name: string; words: string }): JSX.Element {
  const link = () => sessionLink(props.session, props.name)
  return <Show when={link()}>{(known) => <ExternalLink link={known()}>{props.words}</ExternalLink>}</Show>
}
