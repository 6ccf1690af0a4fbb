import type { AddressProblem } from '../errors.ts'
import { DepositError } from '../errors.ts'
import { addressProblem } from './address.ts'
import type { Family } from './caip.ts'

/** Zero, the network's own contracts, the place to burn, and the mark that stands for a native coin. */
const evmNobody = /^0x(?:0{30}|e{40})/i

/**
 * Checks an address whole, its checksum included, and gives it in the spelling to show.
 *
 * An EVM address in one case and every Solana address carry no checksum: they pass. EVM comes back in checksum spelling.
 * Addresses that are known to be nobody's are refused, and so is a family without a validator: what cannot be checked
 * is not shown.
 *
 * @throws {@link DepositError} `address_invalid`, `part_unavailable`
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export async function verifyAddress(family: Family, address: string): Promise<string> {
  const refuse = (reason: AddressProblem) => new DepositError('address_invalid', { reason, family })
  const problem = addressProblem(family, address)
  if (problem) throw refuse(problem)
  if (family === 'evm') {
    const { checksumAddress } = await import('#island/checksum')
    const spelled = checksumAddress(address)
    const digits = address.slice(2)
    const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
    if (!isOneCase && spelled !== address) throw refuse('checksum')
    if (evmNobody.test(address)) throw refuse('nobody')
    return spelled
  }
  if (family === 'unknown') throw refuse('family')
  const { base58Problem } = await import('#island/base58')
  const found = base58Problem(family, address)
  if (found) throw refuse(found)
  return address
}
