import type { NewCustomer } from '../../model/ramp.ts'

/** Writes a customer as the documentation has it: in groups under `data`. */
export function writeCustomer(customer: NewCustomer): object {
  const { kind, country, email } = customer
  const contactInformation = { email }
  if (customer.kind === 'business') {
    const { legalName, website } = customer
    return {
      type: kind,
      countryCode: country,
      data: { companyInformation: { legalName, website }, contactInformation },
    }
  }
  const { firstName, lastName, street, city, state, postalCode } = customer
  return {
    type: kind,
    countryCode: country,
    data: {
      personalInfo: { firstName, lastName },
      contactInformation,
      residentialAddress: { streetLine1: street, city, ...(state && { state }), postalCode },
    },
  }
}

/**
 * Writes a customer as newer answers ask for it: flat. It wants a nationality, which nobody is asked for here: the country
 * of residence stands for it until the identity check reads the document.
 */
export function writeFlatCustomer(customer: NewCustomer): object {
  const { kind, country, email } = customer
  const common = { type: kind, countryCode: country, contactInformation: { email } }
  if (customer.kind === 'business') {
    const { legalName, website } = customer
    return { ...common, companyInformation: { legalName, website } }
  }
  const { firstName, lastName, street, city, state, postalCode } = customer
  return {
    ...common,
    individualData: { firstName, lastName, nationality: country },
    address: { addressLine1: street, city, state, postalCode, country },
  }
}
