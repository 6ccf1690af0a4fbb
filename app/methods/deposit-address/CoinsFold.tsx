import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import { formatDay } from '../../i18n/formatDay.ts'
import type { Accepts } from '../../model/instruction.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { networksOf } from './networksOf.ts'

/** Folds away which coins may be sent on which network, and since when that is known. */
export function CoinsFold(props: { accepts: Accepts }): JSX.Element {
  const { text, fill, list, formatTag } = useText().with(enRoutes)
  return (
    <Disclosure summary={text().routes.coins}>
      <dl class="facts">
        <For each={networksOf(props.accepts)}>
          {({ name, symbols }) => (
            <div>
              <dt class="muted">{name}</dt>
              <dd>{list(symbols)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="muted small">
        {fill(text().routes.checkedOn, { date: formatDay(formatTag(), props.accepts.checkedOn) })}
      </p>
    </Disclosure>
  )
}
