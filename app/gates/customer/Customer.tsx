import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enCustomer } from '../../i18n/enCustomer.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import type { GateProps } from '../registry.ts'
import { CustomerForm } from './CustomerForm.tsx'

/** Asks who the payer is, and says first who asks and why. */
export function Customer(props: Pick<GateProps<'customer'>, 'onPassed'>): JSX.Element {
  const { text, fill, failure } = useText().with(enCustomer)
  const session = useSession()
  const part = createPart(() => session.ramp?.ask((ramp, signal) => ramp.countries(signal)) ?? Promise.resolve([]))
  const brand = { brand: deployment.brand.name }
  return (
    <section class="panel">
      <Title lead={fill(text().customer.why, brand)}>{text().customer.title}</Title>
      <p class="muted small">{fill(text().customer.kept, brand)}</p>
      <Switch fallback={<Skeleton rows={5} />}>
        <Match when={part.state().status === 'failed'}>
          <p class="muted">{failure('backend_unreachable').title}.</p>
          <Button kind="secondary" onClick={() => part.retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={valueOf(part)}>
          {(countries) => <CustomerForm countries={countries()} onSent={() => props.onPassed()} />}
        </Match>
      </Switch>
    </section>
  )
}
