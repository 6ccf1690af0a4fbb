import type { JSX } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { useNavigation } from '../../../session/createNavigation.tsx'
import { Title } from '../../../ui/Title.tsx'
import { accountsKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import { viewOf } from './steps.ts'

/** Adds another bank account, and goes back to the list that has it then. */
export function AddOne(props: { order: Ordering }): JSX.Element {
  const { AddAccount, enBankAccount } = accountsKit.use()
  const { text } = useText().with(enBankAccount)
  const navigation = useNavigation()
  const added = () => {
    props.order.lookAgain().catch(() => undefined)
    if (!navigation.back()) navigation.replace(viewOf('account'))
  }
  return (
    <>
      <Title>{text().bankAccount.addTitle}</Title>
      <AddAccount onAdded={added} />
    </>
  )
}
