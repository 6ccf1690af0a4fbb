import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enCustomer } from '../../i18n/enCustomer.ts'
import { Title } from '../../ui/Title.tsx'

/** Asks who the customer is. */
export function Customer(): JSX.Element {
  const { text } = useText().with(enCustomer)
  return (
    <section class="panel">
      <Title>{text().customer.title}</Title>
    </section>
  )
}
