import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import type { PageLink } from './pageOf.ts'

/** Says what somebody can do who has the link. */
export function LinkKept(props: { link: PageLink }): JSX.Element {
  const { text } = useText().with(enApps)
  return <p class="hint">{props.link.holdsSecret ? text().apps.keepLink : text().apps.plainLink}</p>
}
