import type { NewCustomer } from '../../model/ramp.ts'
import type { CustomerValues } from './draft.ts'
import { readPostalCode } from './postalCode.ts'
import { stateKind } from './states.ts'
import { readWebsite } from './website.ts'

/** Gives what is sent of what was typed: the fields of that kind of customer and no other. */
export function toNewCustomer(values: CustomerValues): NewCustomer {
  const { country, email } = values
  if (values.kind === 'business') {
    const website = readWebsite(values.website) ?? values.website
    return { kind: 'business', country, email, legalName: values.legalName, website }
  }
  const { firstName, lastName, street, city } = values
  const state = stateKind(country) ? values.state : ''
  const postalCode = readPostalCode(country, values.postalCode) ?? values.postalCode
  return { kind: 'individual', country, email, firstName, lastName, street, city, state, postalCode }
}
