import * as v from 'valibot'
import { email, line, object } from './bodies.ts'
import { findCountry } from './countries.ts'

const countryCode = v.pipe(
  line,
  v.check((code) => findCountry(code) !== undefined, 'expected the code of a country in the list'),
  v.check((code) => findCountry(code)?.isAllowed === true, 'this country is not served'),
)
const website = v.pipe(line, v.url('expected a web address'))

const individual = v.object({
  type: v.literal('individual'),
  countryCode,
  data: object({
    personalInfo: object({ firstName: line, lastName: line }),
    contactInformation: object({ email }),
    residentialAddress: object({
      streetLine1: line,
      streetLine2: v.optional(line),
      city: line,
      state: v.optional(line),
      postalCode: line,
    }),
  }),
})
const business = v.object({
  type: v.literal('business'),
  countryCode,
  data: object({
    companyInformation: object({ legalName: line, website: v.optional(website) }),
    contactInformation: object({ email }),
  }),
})
const typeWords = 'expected "individual" or "business"'

/** Body of `POST …/customers`, in the older form: nested by subject. */
export const SeedCustomer = v.variant('type', [individual, business], typeWords)

const address = object({
  addressLine1: line,
  addressLine2: v.optional(line),
  city: line,
  state: line,
  postalCode: line,
  country: line,
})
const contactInformation = object({ email })

/** Body of `POST …/customers`, in the newer form: flat. */
export const NewerCustomer = v.variant(
  'type',
  [
    v.object({
      type: v.literal('individual'),
      countryCode,
      contactInformation,
      individualData: object({
        firstName: line,
        lastName: line,
        nationality: line,
        phone: v.optional(line),
        dateOfBirth: v.optional(line),
        taxIdentificationNumber: v.optional(line),
      }),
      address,
    }),
    v.object({
      type: v.literal('business'),
      countryCode,
      contactInformation,
      companyInformation: object({ legalName: line, website: v.optional(website) }),
      address: v.optional(address),
    }),
  ],
  typeWords,
)

/** What is kept of a customer, whichever form it came in. */
export type NewCustomer = { type: 'INDIVIDUAL' | 'BUSINESS'; countryCode: string; name: string; email: string }

/** Takes what is kept out of the older form. */
export function ofSeed(body: v.InferOutput<typeof SeedCustomer>): NewCustomer {
  const { countryCode, data } = body
  const { email: address } = data.contactInformation
  if ('personalInfo' in data) {
    const { firstName, lastName } = data.personalInfo
    return { type: 'INDIVIDUAL', countryCode, name: `${firstName} ${lastName}`, email: address }
  }
  return { type: 'BUSINESS', countryCode, name: data.companyInformation.legalName, email: address }
}

/** Takes what is kept out of the newer form. */
export function ofNewer(body: v.InferOutput<typeof NewerCustomer>): NewCustomer {
  const { countryCode, contactInformation: contact } = body
  if (body.type === 'business')
    return { type: 'BUSINESS', countryCode, name: body.companyInformation.legalName, email: contact.email }
  const { firstName, lastName } = body.individualData
  return { type: 'INDIVIDUAL', countryCode, name: `${firstName} ${lastName}`, email: contact.email }
}
