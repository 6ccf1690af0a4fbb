import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { describeLanding } from '../../i18n/describeLanding.ts'
import type { BankTransfer } from '../../model/instruction.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Title } from '../../ui/Title.tsx'
import { bankKit } from '../kits.ts'
import { DetailRow } from './DetailRow.tsx'
import { detailsOf, toText } from './detailsOf.ts'
import { Reference } from './Reference.tsx'
import { TakeWith } from './TakeWith.tsx'

/** Shows what to type at the bank: the reference first, then how to take it along, then each row. */
export function Pay(props: { instruction: BankTransfer }): JSX.Element {
  const { enBank, KeepDetails, moneyOf, railName } = bankKit.use()
  const i18n = useText().with(enBank)
  const { text, fill } = i18n
  const session = useSession()
  const facts = useLiveSession()
  const details = () => detailsOf(i18n, props.instruction)
  const title = () => {
    const { amount } = props.instruction
    return fill(text().bank.title, { amount: moneyOf(i18n, amount.text, amount.currency).shown })
  }
  // A link that cannot sign in ends with its key, and a transfer takes longer than that.
  const close = () =>
    session.ramp ? text().bank.close : fill(text().bank.closeWatch, { brand: deployment.brand.name })
  const words = () => {
    const { reference, message } = props.instruction
    const first = reference === undefined ? [] : [{ label: text().bank.reference, shown: reference, typed: reference }]
    const told = reference === undefined && message ? [message] : []
    return toText(title(), [...first, ...details()], [...told, text().bank.referenceWhy])
  }
  return (
    <section class="panel sheet">
      <Title
        lead={fill(text().bank.by, {
          rail: railName(text().bank.rails, props.instruction.rail),
          landing: describeLanding(i18n, facts().target),
        }).trim()}
      >
        {title()}
      </Title>
      <Reference instruction={props.instruction} />
      <TakeWith
        words={words()}
        file={[text().bank.file, props.instruction.reference]
          .filter(Boolean)
          .join('-')
          .replace(/[^\p{L}\p{N}-]/gu, '')}
      />
      <dl class="details">
        <For each={details()}>{(detail) => <DetailRow detail={detail} />}</For>
      </dl>
      <p class="muted">
        {text().bank.days} {close()}
      </p>
      <KeepDetails held={props.instruction.held} what="bank" />
    </section>
  )
}
