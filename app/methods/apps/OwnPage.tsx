import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enApps } from '../../i18n/enApps.ts'
import { Button } from '../../ui/Button.tsx'
import { namesThatRefuseFrames } from './appsFor.ts'
import { CopyLink } from './CopyLink.tsx'
import { createStay } from './createStay.ts'
import { leave } from './leave.ts'
import { LinkKept } from './LinkKept.tsx'
import type { PageLink } from './pageOf.ts'
import { Stuck } from './Stuck.tsx'

/** Opens this session as a page of its own: a frame may open no app, and some wallets stay out of frames. */
export function OwnPage(props: { link: PageLink }): JSX.Element {
  const { text, fill, list } = useText().with(enApps)
  const { stuck, watch } = createStay<true>()
  const open = () => {
    const url = props.link.make()
    if (!url) return
    watch(true)
    leave({ kind: 'wallet', url }, '_blank')
  }
  return (
    <>
      <p class="muted">{fill(text().apps.ownPage, { wallets: list(namesThatRefuseFrames(props.link.family)) })}</p>
      <Button icon="outside" onClick={open}>
        {text().apps.openOwnPage}
      </Button>
      <Show when={stuck()}>
        <Stuck app={undefined} store={undefined} link={props.link} />
        <CopyLink make={() => props.link.make()} />
      </Show>
      <LinkKept link={props.link} />
    </>
  )
}
