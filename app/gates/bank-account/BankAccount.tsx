import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import { Title } from '../../ui/Title.tsx'

/** Asks for a bank account of the customer. */
export function BankAccount(): JSX.Element {
  const { text } = useText().with(enBankAccount)
  return (
    <section class="panel">
      <Title>{text().bankAccount.title}</Title>
    </section>
  )
}
