import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { describeLanding } from '../i18n/describeLanding.ts'
import type { Session } from '../model/session.ts'
import { Title } from '../ui/Title.tsx'
import { WayList } from './WayList.tsx'

/** Draws what the deposit is, and the question where the money is now. */
export function Ask(props: { session: Session; question: string }): JSX.Element {
  const i18n = useText()
  const { text, fill, amount } = i18n
  const title = () => {
    const { title: own, verb = text().deposit.verb, target, bank, route } = props.session
    if (bank && route?.asset) return fill(text().deposit.sell, { symbol: route.asset.symbol })
    return (
      own ??
      fill(text().deposit.title, {
        verb,
        amount: target.amount === undefined ? target.asset.symbol : amount(target.amount, target.asset),
      })
    )
  }
  return (
    <section class="panel">
      <Title lead={describeLanding(i18n, props.session.target)} isHuge>
        {title()}
      </Title>
      <h2>{props.question}</h2>
      <WayList offers={props.session.offers} />
    </section>
  )
}
