import type { JSX } from 'solid-js'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enCustomer } from '../../i18n/enCustomer.ts'
import { formsKit } from '../../methods/kits.ts'
import type { Country } from '../../model/ramp.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { BusinessFields } from './BusinessFields.tsx'
import { listHomes } from './countries.ts'
import { createCustomerForm } from './createCustomerForm.ts'
import { PersonFields } from './PersonFields.tsx'

/** Asks whether the customer is a person or a business, where they are, and what little more is needed of them. */
export function CustomerForm(props: { countries: readonly Country[]; onSent: () => void }): JSX.Element {
  const { FormFrame, PlaceField, RadioField, regionNames, useFields } = formsKit.use()
  const { text, formatTag } = useText().with(enCustomer)
  const homes = createMemo(() => listHomes(props.countries, regionNames(formatTag()), formatTag()))
  const session = useSession()
  const form = createCustomerForm(
    () => homes(),
    () => props.onSent(),
  )
  const field = useFields(form)
  const places = createMemo(() => {
    const english = regionNames('en')
    return homes().map(({ code, name, isOpen }) => ({
      id: code,
      name,
      words: [english(code) ?? name, ...(otherNames[code] ?? [])],
      note: isOpen ? undefined : text().customer.closed,
    }))
  })
  /** Why that failed is said where failures of the page are. */
  const signOut = () => session.ramp?.pass((ramp, signal) => ramp.signOut('here', signal)).catch(() => undefined)
  return (
    <>
      <FormFrame form={form} labelOf={(name) => text().customer.labels[name]} go={text().customer.go}>
        <RadioField
          tie={field('kind')}
          label={text().customer.kind}
          options={[
            ['individual', text().customer.individual],
            ['business', text().customer.business],
          ]}
        />
        <PlaceField
          tie={field('country')}
          label={text().customer.labels.country}
          hint={text().customer.countryHint}
          places={places()}
          autocomplete="country"
          none={text().customer.noCountry}
        />
        <Switch>
          <Match when={form.values().kind === 'business'}>
            <BusinessFields field={field} />
          </Match>
          <Match when={true}>
            <PersonFields field={field} country={form.values().country} />
          </Match>
        </Switch>
      </FormFrame>
      <Show when={form.faultOf('email')?.word === 'known'}>
        <Button kind="secondary" onClick={() => void signOut()}>
          {text().customer.otherWallet}
        </Button>
      </Show>
    </>
  )
}

/** What people also call their country when they look for it. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'America'],
  NL: ['Holland'],
  CZ: ['Czech Republic'],
  DE: ['Deutschland'],
  ES: ['España'],
  GB: ['UK', 'England', 'Great Britain'],
}
