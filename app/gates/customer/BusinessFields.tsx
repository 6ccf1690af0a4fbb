import type { JSX } from 'solid-js'
import type { FieldTie } from '../../ui/FieldFrame.tsx'
import { useText } from '../../i18n/createI18n.tsx'
import { enCustomer } from '../../i18n/enCustomer.ts'
import { formsKit } from '../../methods/kits.ts'

/** Draws what is asked of a business, in the words of the browser's autofill. */
export function BusinessFields(props: { field: (name: 'legalName' | 'website' | 'email') => FieldTie }): JSX.Element {
  const { TextField } = formsKit.use()
  const { text } = useText().with(enCustomer)
  const label = () => text().customer.labels
  return (
    <>
      <TextField
        tie={props.field('legalName')}
        kind="name"
        label={label().legalName}
        hint={text().customer.legalNameHint}
        autocomplete="organization"
      />
      <TextField tie={props.field('website')} kind="url" label={label().website} autocomplete="url" />
      <TextField
        tie={props.field('email')}
        kind="email"
        label={label().email}
        hint={text().customer.emailHint}
        autocomplete="email"
        isLast
      />
    </>
  )
}
