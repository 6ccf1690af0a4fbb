import { formatUnits, readDecimal } from '../chains/amount.ts'
import type { I18n } from '../i18n/createI18n.tsx'

/** Decimals that banks write money with. */
const decimals = 2

/** Gives bank money as it is read by people and as a bank's form takes it: `1,250.50 USD` and `1250.50`. Text that is no such amount stays as it is. */
export function moneyOf(
  { decimal }: Pick<I18n, 'decimal'>,
  text: string,
  currency: string,
): { readonly shown: string; readonly typed: string } {
  const units = readDecimal(text, decimals)
  if (units === undefined) return { shown: `${decimal(text)}\u00a0${currency}`, typed: text }
  const [whole, fraction = ''] = formatUnits(units, decimals).split('.')
  const typed = `${whole}.${fraction.padEnd(decimals, '0')}`
  return { shown: `${decimal(typed)}\u00a0${currency}`, typed }
}
