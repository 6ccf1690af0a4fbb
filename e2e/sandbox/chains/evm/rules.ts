import { getAddress, isAddress, zeroAddress } from 'viem'
import type { FamilyRules } from '../families.ts'
import { vaultAddress } from './vaults.ts'

/** What holds for addresses of every EVM chain. A right checksum or none is asked of them. */
export const evmRules: FamilyRules = {
  native: zeroAddress,
  addressWords: 'an EVM address',
  readAddress: (text) => (isAddress(text) ? getAddress(text) : undefined),
  vaultAddress,
}
