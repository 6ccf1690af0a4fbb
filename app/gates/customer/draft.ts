/** What the form asks for, as it is typed. */
export type CustomerValues = Readonly<Record<keyof typeof emptyCustomer, string>>

/** Nothing typed yet. */
export const emptyCustomer = {
  kind: 'individual',
  country: '',
  firstName: '',
  lastName: '',
  legalName: '',
  website: '',
  email: '',
  street: '',
  city: '',
  state: '',
  postalCode: '',
}

type CustomerName = keyof typeof emptyCustomer

/** Gives the fields that are asked for, in their order; `hasState`: the country's addresses name one. */
export function namesFor(kind: string, hasState: boolean): readonly CustomerName[] {
  if (kind === 'business') return ['country', 'legalName', 'website', 'email']
  const address = ['street', 'city', ...(hasState ? (['state'] as const) : []), 'postalCode'] as const
  return ['country', 'firstName', 'lastName', 'email', ...address]
}
