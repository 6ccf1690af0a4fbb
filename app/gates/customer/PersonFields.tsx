import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import type { FieldTie } from '../../ui/FieldFrame.tsx'
import { useText } from '../../i18n/createI18n.tsx'
import { enCustomer } from '../../i18n/enCustomer.ts'
import { formsKit } from '../../methods/kits.ts'
import { isNumericPostalCode, postalExample } from './postalCode.ts'
import { stateKind, states } from './states.ts'

type PersonName = 'firstName' | 'lastName' | 'email' | 'street' | 'city' | 'state' | 'postalCode'

/** Draws what is asked of a person, in the words of the browser's autofill; the address as their country writes it. */
export function PersonFields(props: { field: (name: PersonName) => FieldTie; country: string }): JSX.Element {
  const { SelectField, TextField } = formsKit.use()
  const { text, fill } = useText().with(enCustomer)
  const label = () => text().customer.labels
  /** The line for it is there also where we know no example. */
  const hint = () => {
    const example = postalExample(props.country)
    return example === undefined ? undefined : fill(text().customer.looks, { example: `\u2066${example}\u2069` })
  }
  return (
    <>
      <TextField
        tie={props.field('firstName')}
        kind="name"
        label={label().firstName}
        hint={text().customer.nameHint}
        autocomplete="given-name"
      />
      <TextField tie={props.field('lastName')} kind="name" label={label().lastName} autocomplete="family-name" />
      <TextField
        tie={props.field('email')}
        kind="email"
        label={label().email}
        hint={text().customer.emailHint}
        autocomplete="email"
      />
      <TextField
        tie={props.field('street')}
        kind="name"
        label={label().street}
        hint={text().customer.streetHint}
        autocomplete="address-line1"
      />
      <TextField tie={props.field('city')} kind="name" label={label().city} autocomplete="address-level2" />
      <Switch>
        <Match when={stateKind(props.country) === 'list'}>
          <SelectField
            tie={props.field('state')}
            label={label().state}
            autocomplete="address-level1"
            options={states}
            placeholder={text().customer.chooseState}
          />
        </Match>
        <Match when={stateKind(props.country) === 'text'}>
          <TextField tie={props.field('state')} kind="name" label={label().state} autocomplete="address-level1" />
        </Match>
      </Switch>
      <TextField
        tie={props.field('postalCode')}
        kind={isNumericPostalCode(props.country) ? 'digits' : 'code'}
        label={label().postalCode}
        hint={hint()}
        autocomplete="postal-code"
        isLast
      />
    </>
  )
}
