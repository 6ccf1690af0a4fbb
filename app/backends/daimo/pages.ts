import type { ProviderPage } from '../../model/session.ts'
import type { DaimoPageId } from './config.ts'

/** Providers by the API's spelling, as people write them. */
export const pageNames: Readonly<Record<string, string>> = {
  CashApp: 'Cash App',
  interac: 'Interac',
  ach: 'ACH',
  sepa: 'SEPA',
  apple_pay: 'Apple Pay',
}

/** Tells whether a page is one of an exchange, which is told how much; a provider of bank money asks by itself. */
export function isExchange(page: string): boolean {
  return /^[A-Z]/.test(page)
}

/** Gives the pages that a deployment offers. */
export function toPages(ids: readonly DaimoPageId[]): readonly ProviderPage[] {
  return ids.map((id) => ({ id, name: pageNames[id] ?? id, needsAmount: isExchange(id) }))
}
