import type { JSX } from 'solid-js'
import { createMemo, For } from 'solid-js'
import { createPart, valueOf } from '../lib/createPart.ts'
import { loadSolanaFinder, methods } from '../methods/registry.ts'
import type { Offer } from '../model/session.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Mark } from '../ui/Mark.tsx'
import { createProviders } from '../wallets/createProviders.ts'
import type { Way } from './createWays.ts'
import { createWays } from './createWays.ts'

/** Draws one row per way to pay; touching a row starts to load its part. */
export function WayList(props: { offers: readonly Offer[] }): JSX.Element {
  const navigation = useNavigation()
  const isOffered = (kind: Offer['kind']) => props.offers.some((offer) => offer.kind === kind)
  const finder = createPart(async () => (isOffered('solana_wallet') ? loadSolanaFinder() : undefined))
  const solana = createMemo(() => valueOf(finder)?.createSolanaWallets(window))
  const ways = createWays(
    () => props.offers,
    createProviders(window),
    () => solana()?.() ?? [],
  )
  const open = ({ view }: Way) => {
    if (!view) return
    navigation.replace({ at: 'choose' })
    navigation.go(view)
  }
  const preload = () => void props.offers.map(({ kind }) => methods[kind].choose().catch(() => undefined))
  return (
    <ul class="list" onPointerDown={preload}>
      <For each={ways()}>
        {(way) => (
          <Choice
            mark={way.image ? <Mark name={way.name} image={way.image} /> : <Icon name={way.icon} />}
            name={way.name}
            why={way.why}
            onChoose={way.view && (() => open(way))}
          />
        )}
      </For>
    </ul>
  )
}
