/** The page's own names of what a payer types in, by the wire's. */
const names: Readonly<Record<string, string>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  legalName: 'legalName',
  website: 'website',
  email: 'email',
  streetLine1: 'street',
  addressLine1: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postalCode',
  countryCode: 'country',
  country: 'country',
  bankName: 'bankName',
  accountNumber: 'accountNumber',
  routingNumber: 'routingNumber',
  accountName: 'accountName',
  accountOwnerName: 'ownerName',
  holderName: 'ownerName',
  amount: 'amount',
  accountId: 'accountId',
  toAddress: 'address',
  fromAddress: 'address',
  network: 'rail',
  currency: 'currency',
  code: 'code',
}

/** Gives the page's name of a field that the wire names, alone or as a path: `data.residentialAddress.postalCode`. */
export function fieldNamed(path: string): string | undefined {
  const last = /[A-Za-z0-9_]+$/.exec(path)?.[0] ?? ''
  const name = last.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return Object.hasOwn(names, name) ? names[name] : undefined
}

/** Finds the first field that an error names in its words; those that are words of their own count only as a path. */
export function fieldIn(words: string): string | undefined {
  for (const word of words.match(/[A-Za-z][\w.]*/g) ?? []) {
    const isField = /[a-z][A-Z]|[._]/.test(word) || /^(?:email|website|amount|city)$/.test(word)
    const field = isField ? fieldNamed(word.replace(/\.$/, '')) : undefined
    if (field) return field
  }
  return undefined
}
