import type { JSX } from 'solid-js'
import type { FieldTie } from '../../ui/FieldFrame.tsx'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import type { NewBankAccount } from '../../model/ramp.ts'
import { formsKit } from '../kits.ts'

/** Draws what is asked of an American bank account. The browser may fill in the owner's name; of the numbers it keeps nothing. */
export function AccountFields(props: { field: (name: keyof NewBankAccount) => FieldTie }): JSX.Element {
  const { enForms, TextField } = formsKit.use()
  const { text } = useText().with({ ...enBankAccount, ...enForms })
  const label = () => text().bankAccount.labels
  const hint = () => text().bankAccount.hints
  return (
    <>
      <TextField
        tie={props.field('ownerName')}
        kind="name"
        label={label().ownerName}
        hint={hint().ownerName}
        autocomplete="name"
      />
      <TextField
        tie={props.field('bankName')}
        kind="name"
        label={label().bankName}
        hint={hint().bankName}
        autocomplete="off"
      />
      <TextField
        tie={props.field('routingNumber')}
        kind="digits"
        label={label().routingNumber}
        hint={hint().routingNumber}
        autocomplete="off"
      />
      <TextField
        tie={props.field('accountNumber')}
        kind="digits"
        label={label().accountNumber}
        hint={hint().accountNumber}
        autocomplete="off"
      />
      <TextField
        tie={props.field('accountName')}
        kind="text"
        label={label().accountName}
        aside={text().forms.optional}
        hint={hint().accountName}
        autocomplete="off"
        isOptional
        isLast
      />
    </>
  )
}
