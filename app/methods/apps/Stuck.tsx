import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AskCode } from './AskCode.tsx'
import type { PageLink } from './pageOf.ts'
import { ExternalLink } from '../ExternalLink.tsx'

/** Says that a link opened nothing, as far as a page can see, and what else there is: the app's place in the store, a code for another phone. */
export function Stuck(props: { app: string | undefined; store: string | undefined; link: PageLink }): JSX.Element {
  const { text, fill } = useText().with(enApps)
  return (
    <>
      <Notice kind="info" word={text().frame.information} isAlert>
        {props.app ? fill(text().apps.stuck, { wallet: props.app }) : text().apps.stuckPage}
      </Notice>
      <Show when={props.store}>
        {(store) => (
          <ExternalLink class="button secondary" link={{ kind: 'provider', url: store() }}>
            {fill(text().apps.get, { wallet: props.app ?? '' })}
          </ExternalLink>
        )}
      </Show>
      <AskCode link={props.link} />
    </>
  )
}
