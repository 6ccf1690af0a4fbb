import type { JSX } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { accountsKit } from '../../methods/kits.ts'
import { Title } from '../../ui/Title.tsx'
import type { GateProps } from '../registry.ts'

/** Asks for the customer's first bank account, and says first why. What comes after it is the backend's answer. */
export function BankAccount(props: Pick<GateProps<'bank_account'>, 'onPassed'>): JSX.Element {
  const { AddAccount, enBankAccount } = accountsKit.use()
  const { text, fill } = useText().with(enBankAccount)
  return (
    <section class="panel">
      <Title lead={fill(text().bankAccount.why, { brand: deployment.brand.name })}>{text().bankAccount.title}</Title>
      <AddAccount onAdded={() => props.onPassed()} />
    </section>
  )
}
