import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { AppCodes } from './AppCodes.tsx'
import { AppLinks } from './AppLinks.tsx'
import { OwnPage } from './OwnPage.tsx'
import type { PageLink } from './pageOf.ts'
import { isHandheld } from '../../lib/isHandheld.ts'

/**
 * Leads from this page to a wallet's: by links into apps on a phone, by codes on a computer. A frame offers its own page
 * first, for it may open no app unless its host does.
 */
export function WalletApps(props: { link: PageLink }): JSX.Element {
  const isFramed = window.inletBoot?.place === 'framed'
  const isPhone = isHandheld()
  return (
    <>
      <Show when={isFramed}>
        <OwnPage link={props.link} />
      </Show>
      <Show when={isPhone} fallback={<AppCodes link={props.link} />}>
        <Show when={!isFramed || hostAbilities().open}>
          <AppLinks link={props.link} />
        </Show>
      </Show>
    </>
  )
}
