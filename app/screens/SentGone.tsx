import { deployment } from '#deployment'
import type { JSX } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { SentTransfer } from '../session/journal.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Title } from '../ui/Title.tsx'
import { outcomesKit } from './outcomesLater.ts'

/** Says that a payment that was sent paid nothing, since the network refused it or the wallet replaced it, and leads back to paying. */
export function SentGone(props: { sent: SentTransfer; by: 'cancelled' | 'reverted' }): JSX.Element {
  const { enOutcomes, TransactionLink } = outcomesKit.use()
  const { text, fill } = useText().with({ ...enEnds, ...enOutcomes })
  const { recordSent } = useSession()
  const words = () => ({ network: chainName(props.sent.chainId), brand: deployment.brand.name })
  return (
    <section class="panel" data-sent={props.by}>
      <Title lead={<span role="alert">{fill(text().sentTurn[props.by], words())}</span>}>{text().sentTurn.gone}</Title>
      <TransactionLink transaction={props.sent} kind="source" />
      <Button onClick={() => recordSent(undefined)}>{text().sent.payAgain}</Button>
    </section>
  )
}
