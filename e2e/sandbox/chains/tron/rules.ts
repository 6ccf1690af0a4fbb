import type { FamilyRules } from '../families.ts'
import { addressBody } from './address.ts'
import { vaultKey } from './keys.ts'
import { nativeTrx } from './networks.ts'

/** What holds for addresses of Tron: `T…` in base58, with a checksum of four bytes. */
export const tronRules: FamilyRules = {
  native: nativeTrx,
  addressWords: 'a Tron address',
  readAddress: (text) => (addressBody(text) ? text : undefined),
  vaultAddress: (routeId) => vaultKey(routeId).address,
}
