import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { shortAddress } from '../../../i18n/describeLanding.ts'
import { enOrder } from '../../../i18n/enOrder.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TokenMark } from '../../../ui/Mark.tsx'
import { bankKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import { accountWords, coinWords, countryWords } from './words.ts'

/** Draws one row per choice: what is taken as it stands, and a tap to take another. What cannot be changed has none. */
export function ChosenRows(props: { order: Ordering }): JSX.Element {
  const i18n = useText().with({ ...bankKit.use().enBank, ...enOrder })
  const { text, fill, formatTag } = i18n
  const choices = () => props.order.choices()
  const open = (step: 'coin' | 'place' | 'account' | 'address') => props.order.open(step)
  const address = () => {
    const { address: known, coin } = choices()
    if (known) return shortAddress(known)
    return fill(text().order.noAddress, { network: coin ? chainName(coin.asset.chainId) : '' })
  }
  const isFixed = () => choices().direction === 'sell' && choices().isOwnWallet
  return (
    <ul class="list">
      <Show when={choices().coin} fallback={<li class="muted">{text().order.noCoins}</li>}>
        {(coin) => (
          <Choice
            mark={<TokenMark symbol={coin().asset.symbol} chain={chainName(coin().asset.chainId)} />}
            name={coinWords(i18n, coin())}
            why={text().order.rows.coin}
            onChoose={choices().coins.length > 1 ? () => open('coin') : undefined}
          />
        )}
      </Show>
      <Show when={choices().place} fallback={<li class="muted">{text().order.noPlaces}</li>}>
        {(place) => (
          <Choice
            mark={<Icon name="exchange" />}
            name={countryWords(formatTag(), place().country)}
            why={text().order.rows.place}
            onChoose={choices().places.length > 1 ? () => open('place') : undefined}
          />
        )}
      </Show>
      <Choice
        mark={<Icon name="exchange" />}
        name={choices().account ? accountWords(choices().account!) : text().order.noAccount}
        why={text().order.rows.account[choices().direction]}
        onChoose={() => open('account')}
      />
      <Choice
        mark={<Icon name="wallet" />}
        name={address()}
        why={isFixed() ? text().order.sellFrom : text().order.rows.address[choices().direction]}
        onChoose={isFixed() ? undefined : () => open('address')}
      />
    </ul>
  )
}
