import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { limitedKit } from '../kits.ts'

/** Says before an exchange is chosen what can go wrong there: its fee makes the payment short, and its checks can outlast the time. */
export function ExactTrap(props: { instruction: Transfer; onGo: () => void }): JSX.Element {
  const { TimeLeft } = limitedKit.use()
  const { text, fill, amount } = useText().with(enExchange)
  const facts = useLiveSession()
  const exact = () => amount(props.instruction.amount?.units ?? 0n, props.instruction.asset)
  return (
    <section class="panel">
      <Title lead={fill(text().exchange.trapLead, { amount: exact() })}>{text().exchange.trap}</Title>
      <div class="card stack">
        <p>{fill(text().exchange.trapFee, { amount: exact() })}</p>
        <p>
          {text().exchange.trapTime}
          <Show when={facts().expiresAt}>
            {(until) => (
              <>
                {' '}
                {text().exchange.trapLeft} <TimeLeft until={until()} />
              </>
            )}
          </Show>
        </p>
      </div>
      <Button onClick={() => props.onGo()}>{text().exchange.trapGo}</Button>
    </section>
  )
}
