import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enCoins } from '../../i18n/enCoins.ts'
import { formatDay } from '../../i18n/formatDay.ts'
import type { Accepts } from '../../model/instruction.ts'
import { networksOf } from './networksOf.ts'

/** Lists which coins may be sent on which network, and since when that is known. */
export function CoinList(props: { accepts: Accepts }): JSX.Element {
  const { text, fill, list, formatTag } = useText().with(enCoins)
  return (
    <>
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
        {fill(text().coins.checkedOn, { date: formatDay(formatTag(), props.accepts.checkedOn) })}
      </p>
    </>
  )
}
