import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { Accepts } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'

const CoinList = later(async () => (await import('./CoinList.tsx')).CoinList)

/** Folds away which coins may be sent on which network; the list comes when it is opened. */
export function CoinsFold(props: { accepts: Accepts }): JSX.Element {
  const { text } = useText().with(enRoutes)
  return (
    <Disclosure summary={text().routes.coins}>
      <CoinList accepts={props.accepts} />
    </Disclosure>
  )
}
