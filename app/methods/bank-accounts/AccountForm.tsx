import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import type { Country } from '../../model/ramp.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formsKit } from '../kits.ts'
import { AccountFields } from './AccountFields.tsx'
import { canAddFrom, guessBankCountry, listBankCountries } from './bankCountries.ts'
import { createAccountForm } from './createAccountForm.ts'

/** Asks where the bank is, where there is more than one answer, and then for the account; or says that none from there can be added yet. */
export function AccountForm(props: { countries: readonly Country[]; onAdded: () => void }): JSX.Element {
  const { FormFrame, regionNames, SelectField, useFields } = formsKit.use()
  const { text, fill, list, formatTag } = useText().with(enBankAccount)
  const form = createAccountForm(() => props.onAdded())
  const field = useFields(form)
  const nameOf = createMemo(() => regionNames(formatTag()))
  const options = createMemo(() =>
    listBankCountries(props.countries).map(({ code, name }) => [code, nameOf()(code) ?? name] as const),
  )
  const country = () => form.values().bankCountry || guessBankCountry(props.countries, navigator.languages)
  const typed = field('bankCountry')
  const bank = {
    ...typed,
    get value() {
      return country()
    },
  }
  const open = () => list(options().flatMap(([code, name]) => (canAddFrom(props.countries, code) ? [name] : [])))
  return (
    <div class="form">
      <Show when={options().length > 1}>
        <SelectField tie={bank} label={text().bankAccount.labels.bankCountry} options={options()} autocomplete="off" />
      </Show>
      <Show
        when={canAddFrom(props.countries, country())}
        fallback={
          <Notice kind="info" word={text().frame.information} title={text().bankAccount.closed}>
            {fill(text().bankAccount.closedMeans, { countries: open() })}
          </Notice>
        }
      >
        <FormFrame form={form} labelOf={(one) => text().bankAccount.labels[one]} go={text().bankAccount.add}>
          <AccountFields field={field} />
        </FormFrame>
      </Show>
    </div>
  )
}
