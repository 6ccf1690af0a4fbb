import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import type { BankAccount } from '../../model/ramp.ts'
import { accountLabel } from './accountLabel.ts'

/** Draws a customer's bank accounts to choose one from: an account that cannot be used yet says why, and cannot be chosen. */
export function AccountList(props: {
  accounts: readonly BankAccount[]
  chosenId: string | undefined
  /** Of the radio buttons: another one for each list on a page. */
  name: string
  onChoose: (accountId: string) => void
}): JSX.Element {
  const { text } = useText().with(enBankAccount)
  return (
    <fieldset class="accounts">
      <legend class="hidden">{text().bankAccount.choose}</legend>
      <For each={props.accounts}>
        {(account) => (
          <label class="box account" classList={{ checked: account.accountId === props.chosenId }}>
            <input
              type="radio"
              name={props.name}
              value={account.accountId}
              checked={account.accountId === props.chosenId}
              disabled={account.standing !== 'ready'}
              onChange={() => props.onChoose(account.accountId)}
            />
            <span class="words">
              <span translate="no">{accountLabel(account)}</span>
              <small class="muted">
                {account.standing === 'ready'
                  ? facts(account, text().bankAccount.kinds)
                  : text().bankAccount.standings[account.standing]}
              </small>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

/** What else tells one account from another: its kind, and whose it is. */
function facts({ kind, holderName }: BankAccount, kinds: Readonly<Record<'checking' | 'savings', string>>): string {
  return [kind && kinds[kind], holderName].filter(Boolean).join(' · ') || '\u00a0'
}
