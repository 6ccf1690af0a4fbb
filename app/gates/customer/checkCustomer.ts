import type { Fault } from '../../forms/fault.ts'
import { isEmail } from './email.ts'
import type { CustomerValues } from './draft.ts'
import { postalExample, readPostalCode } from './postalCode.ts'
import { stateKind, states } from './states.ts'
import { readWebsite } from './website.ts'

/** The longest name or line of an address that is taken. */
const most = 120

type Check = (value: string, country: string) => Fault | undefined

const checks: Partial<Record<keyof CustomerValues, Check>> = {
  email: (value) => (isEmail(value) ? undefined : { word: 'email', example: 'ana@example.com' }),
  website: (value) => (readWebsite(value) ? undefined : { word: 'website', example: 'www.example.com' }),
  postalCode: (value, country) => (readPostalCode(country, value) ? undefined : shapeOf(country)),
  state: (value, country) => (isState(country, value) ? undefined : { word: 'place' }),
}

/** Gives what is wrong with a field, read as it is sent; `isOpen` tells of a country: nothing where it is not in the list. */
export function checkCustomer(
  name: keyof CustomerValues,
  values: CustomerValues,
  isOpen: (country: string) => boolean | undefined,
): Fault | undefined {
  const value = values[name]
  if (!/[\p{L}\p{N}]/u.test(value)) return { word: 'missing' }
  if (name === 'country') return checkCountry(isOpen(value))
  if (value.length > most && name !== 'email') return { word: 'too_long' }
  return checks[name]?.(value, values.country)
}

function checkCountry(isOpen: boolean | undefined): Fault | undefined {
  if (isOpen) return undefined
  return { word: isOpen === undefined ? 'place' : 'closed' }
}

function shapeOf(country: string): Fault {
  const example = postalExample(country)
  return example === undefined ? { word: 'missing' } : { word: 'shape', example }
}

function isState(country: string, value: string): boolean {
  return stateKind(country) !== 'list' || states.some(([code]) => code === value)
}
