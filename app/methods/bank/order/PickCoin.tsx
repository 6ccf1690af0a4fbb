import type { JSX } from 'solid-js'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { TokenMark } from '../../../ui/Mark.tsx'
import { Title } from '../../../ui/Title.tsx'
import { askingKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import { bridgedWords, coinWords } from './words.ts'

/** Asks for the coin and its network; a token that goes by the name of another one says so. */
export function PickCoin(props: { order: Ordering }): JSX.Element {
  const { SearchList, enChoosing } = askingKit.use()
  const i18n = useText().with({ ...enChoosing, ...enOrder })
  const { text, fill } = i18n
  const coins = () => props.order.choices().coins
  return (
    <>
      <Title>{text().order.coinTitle}</Title>
      <SearchList
        options={coins().map((coin) => ({
          id: coin.asset.assetId,
          name: coinWords(i18n, coin),
          note: bridgedWords(i18n, coin),
          mark: () => <TokenMark symbol={coin.asset.symbol} chain={chainName(coin.asset.chainId)} />,
        }))}
        label={text().assets.search}
        name={text().order.coinTitle}
        none={(query) => fill(text().assets.none, { query })}
        busyId={undefined}
        onChoose={(id) => {
          const found = coins().find(({ asset }) => asset.assetId === id)
          if (found) props.order.take({ assetId: found.asset.assetId })
        }}
      />
    </>
  )
}
