import type { JSX } from 'solid-js'
import { createMemo, For } from 'solid-js'
import { pairs } from '#pairs'
import { useText } from '../i18n/createI18n.tsx'
import { createPart, valueOf } from '../lib/createPart.ts'
import { remember } from '../lib/sessionMemory.ts'
import { travels } from '../lib/travels.ts'
import type { Way } from '../methods/registry.ts'
import { loadSolanaFinder, methods } from '../methods/registry.ts'
import type { Offer } from '../model/session.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { createProviders } from '../wallets/createProviders.ts'
import { createWays } from './createWays.ts'

/** Draws one row per way to pay; touching a row starts to load its part. */
export function WayList(props: { offers: readonly Offer[] }): JSX.Element {
  const navigation = useNavigation()
  const { isFixed } = useSession()
  const i18n = useText()
  const hasSolana = () => props.offers.some(({ kind }) => kind === 'solana_wallet')
  const finder = createPart(async () => (hasSolana() ? loadSolanaFinder() : undefined))
  const join = createMemo(() => valueOf(finder)?.createJoin(i18n))
  const ways = createWays(
    () => props.offers,
    createProviders(window),
    (ways) => join()?.(ways) ?? ways,
    isFixed,
    { opens: travels(), pairs },
  )
  const open = ({ key, view }: Way) => {
    if (!view) return
    remember('way', key)
    navigation.replace({ at: 'choose' })
    navigation.go(view)
  }
  const preload = () =>
    void props.offers.map(({ kind }) => methods[kind][isFixed ? 'pay' : 'choose']().catch(() => undefined))
  return (
    <ul class="list" onPointerDown={preload}>
      <For each={ways()}>
        {(way) => (
          <Choice
            mark={way.image ? <Glyph name={way.name} image={way.image} /> : <Icon name={way.icon} />}
            name={way.name}
            why={way.why}
            onChoose={way.view && (() => open(way))}
          />
        )}
      </For>
    </ul>
  )
}
