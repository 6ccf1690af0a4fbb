import type { I18n } from '../../i18n/createI18n.tsx'
import type { enBank } from '../../i18n/enBank.ts'
import type { BankTransfer } from '../../model/instruction.ts'
import { bankKit } from '../kits.ts'

/** One line of what a payer types at a bank: what is shown, and what is copied. */
export type Detail = { readonly label: string; readonly shown: string; readonly typed: string }

/** Gives what a payer types at a bank beside the reference, in the order of a bank's form; the amount is last. */
export function detailsOf(i18n: I18n<typeof enBank>, { rows, rail, amount }: BankTransfer): readonly Detail[] {
  const { moneyOf, railName } = bankKit.use()
  const words = i18n.text().bank
  const kind = railName(words.rails, rail)
  return [
    ...rows.map(({ label, value }) => ({ label: words.rows[label], shown: value, typed: value })),
    { label: words.kind, shown: kind, typed: kind },
    { label: words.amount, ...moneyOf(i18n, amount.text, amount.currency) },
  ]
}

/** Gives all of it as plain text, for a file, a message or a clipboard; nothing in it opens the session. */
export function toText(heading: string, lines: readonly Detail[], closing: readonly string[]): string {
  const rows = lines.map(({ label, shown }) => `${label}: ${shown.replace(/\u00a0/g, ' ')}`)
  return [heading, '', ...rows, '', ...closing, ''].join('\n')
}
