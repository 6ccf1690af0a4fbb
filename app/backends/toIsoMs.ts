import type { Place } from './reader.ts'

/**
 * Reads a time in ISO 8601 with its zone and gives ms since epoch: one without a zone would be read in the payer's own.
 *
 * @throws {@link DepositError} `backend_unreadable`
 */
export function toIsoMs(place: Place): number {
  const text = place.text(40)
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Date.parse(text)
    : NaN
  return Number.isNaN(ms) ? place.refuse('a time such as "2026-07-01T12:30:00.000Z"') : ms
}
