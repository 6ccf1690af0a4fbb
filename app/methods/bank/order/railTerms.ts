import type { Limits, Rail } from '../../../model/ramp.ts'

/** What a rail moves, and how much of it in one transfer. */
export type RailTerms = { readonly currency: string; readonly limits: Required<Limits> }

/**
 * Gives each rail's currency and its limits for one transfer, as their provider documents them: its list of currencies has
 * one range for all rails of a currency, and a wire starts higher.
 *
 * @see https://www.federalreserve.gov/paymentsystems/fedach_about.htm
 * @see https://www.europeanpaymentscouncil.eu/what-we-do/sepa-credit-transfer
 */
export const railTerms: Readonly<Record<Rail, RailTerms>> = {
  ach: { currency: 'USD', limits: { least: '50', most: '50000' } },
  wire: { currency: 'USD', limits: { least: '500', most: '50000' } },
  sepa: { currency: 'EUR', limits: { least: '50', most: '50000' } },
  spei: { currency: 'MXN', limits: { least: '1000', most: '1000000' } },
}

/** Rails whose bank account can be added here: of the others nobody has documented a form. */
export const railsWithForm: readonly Rail[] = ['ach', 'wire']
