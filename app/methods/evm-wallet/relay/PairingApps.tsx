import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { recentFirst } from '../../../lib/recentFirst.ts'
import { Mark } from '../../../ui/Mark.tsx'
import { pairingApps, pairingLink } from '../../../wallets/apps/pairingLinks.ts'
import { choosingKit } from '../../kits.ts'
import { ExternalLink } from '../../ExternalLink.tsx'

/** Lists the wallet apps that a pairing opens, under `words`; each row is a link that is there before it is tapped. */
export function PairingApps(props: { uri: string; words: string; isSolana: boolean }): JSX.Element {
  const { noteRecent } = choosingKit.use()
  const apps = () => pairingApps.filter(({ isOnSolana }) => isOnSolana || !props.isSolana)
  const prefersWeb = window.inletBoot?.params.prefersUniversalLinks
  return (
    <>
      <p class="muted">{props.words}</p>
      <ul class="list">
        <For each={recentFirst('inlet:recent-app', apps())}>
          {(app) => (
            <li onClick={() => noteRecent('inlet:recent-app', app.id)}>
              <ExternalLink class="row" link={pairingLink(app, props.uri, prefersWeb)}>
                <span class="lead">
                  <Mark name={app.name} />
                </span>
                <strong>{app.name}</strong>
              </ExternalLink>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
