import { addStyle } from '../../lib/addStyle.ts'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import style from '../../ui/accounts.css?inline'
import { accountLabel } from './accountLabel.ts'
import { AccountList } from './AccountList.tsx'
import { AddAccount } from './AddAccount.tsx'

addStyle(style)

/** The part that lists bank accounts and adds one: a gate draws it, and so does who orders a payment. It draws with the forms kit. */
export const accounts = { AccountList, AddAccount, accountLabel, enBankAccount }
