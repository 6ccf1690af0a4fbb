import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import type { FieldTie } from '../../ui/FieldFrame.tsx'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import type { NewBankAccount } from '../../model/ramp.ts'
import { formsKit } from '../kits.ts'

/** What has to be said of an account, in the order of a form on paper, and what the browser may fill in. */
const asked = [
  ['ownerName', 'name', 'name'],
  ['bankName', 'name', 'off'],
  ['routingNumber', 'digits', 'off'],
  ['accountNumber', 'digits', 'off'],
] as const

/** Draws what is asked of an American bank account. The browser may fill in the owner's name; of the numbers it keeps nothing. */
export function AccountFields(props: { field: (name: keyof NewBankAccount) => FieldTie }): JSX.Element {
  const { enForms, TextField } = formsKit.use()
  const { text } = useText().with({ ...enBankAccount, ...enForms })
  const label = () => text().bankAccount.labels
  const hint = () => text().bankAccount.hints
  return (
    <>
      <For each={asked}>
        {([name, kind, autocomplete]) => (
          <TextField
            tie={props.field(name)}
            kind={kind}
            label={label()[name]}
            hint={hint()[name]}
            autocomplete={autocomplete}
          />
        )}
      </For>
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
