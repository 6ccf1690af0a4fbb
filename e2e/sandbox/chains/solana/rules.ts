import { isAddress } from '@solana/kit'
import type { FamilyRules } from '../families.ts'
import { vaultKey } from './keys.ts'
import { nativeSol } from './networks.ts'

/** What holds for addresses of Solana: 32 bytes in base58, without a checksum. */
export const solanaRules: FamilyRules = {
  native: nativeSol,
  addressWords: 'a Solana address',
  readAddress: (text) => (isAddress(text) ? text : undefined),
  vaultAddress: (routeId) => vaultKey(routeId).address,
}
