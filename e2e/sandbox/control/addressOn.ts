import { rulesOf } from '../chains/families.ts'
import type { Network } from '../chains/network.ts'
import { InputError } from './inputs.ts'

/** Reads an address of a chain. @throws InputError for one of another family, with the field's name */
export function addressOn({ family }: Network, field: string, text: string): string {
  const { readAddress, addressWords } = rulesOf(family)
  const address = readAddress(text)
  if (address === undefined) throw new InputError(field, `expected ${addressWords}`)
  return address
}
