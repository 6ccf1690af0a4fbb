import type { JSX } from 'solid-js'
import { createMemo, For } from 'solid-js'
import { pairs } from '#pairs'
import { useText } from '../i18n/createI18n.tsx'
import { createPart, valueOf } from '../lib/createPart.ts'
import { remember } from '../lib/sessionMemory.ts'
import { travels } from '../lib/travels.ts'
import type { MethodKind } from '../model/instruction.ts'
import { loadSolanaFinder, methods } from '../methods/registry.ts'
import type { Offer } from '../model/session.ts'
import type { MethodView } from '../session/createNavigation.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Glyph } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { createProviders } from '../wallets/createProviders.ts'
import { createWays } from './createWays.ts'

/** Draws one row per way to pay; touching one starts to load its part, and no other's. */
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
  const open = (key: string, view: MethodView) => {
    remember('way', key)
    navigation.replace({ at: 'choose' })
    navigation.go(view)
  }
  const preload = (kind: MethodKind) => void methods[kind][isFixed ? 'pay' : 'choose']().catch(() => undefined)
  return (
    <ul class="list">
      <For each={ways()}>
        {({ key, name, why, icon, image, view }) => (
          <Choice
            mark={image ? <Glyph name={name} image={image} /> : <Icon name={icon} />}
            name={name}
            why={why}
            onPoint={() => view && preload(view.at)}
            onChoose={view && (() => open(key, view))}
          />
        )}
      </For>
    </ul>
  )
}
