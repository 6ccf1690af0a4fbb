import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { travels } from '../../lib/travels.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { PageLink } from './pageOf.ts'
import { OtherDevices } from './OtherDevices.tsx'

/** Says that no wallet of a family is in this browser, and leads to one elsewhere where this session may be opened there; `children` are what needs no opening elsewhere. */
export function NoWallet(props: { family: PageLink['family']; children?: JSX.Element }): JSX.Element {
  const { text } = useText().with(enApps)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
        {travels() ? '' : text().apps.stays}
      </Notice>
      {props.children}
      <Show when={travels()}>
        <OtherDevices family={props.family} />
      </Show>
    </>
  )
}
