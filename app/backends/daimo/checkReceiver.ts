import { addressProblem, isSameAddress } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Instruction } from '../../model/instruction.ts'
import type { Target } from '../../model/session.ts'

const nobody = '0x0000000000000000000000000000000000000000'

/**
 * Checks that an address can be a receiver: money sent to a token's own contract, or to nobody, is lost.
 *
 * @throws {@link DepositError} `address_invalid`
 */
export function checkReceiver(instruction: Instruction, target: Target): void {
  if (instruction.kind !== 'any_transfer' && instruction.kind !== 'transfer') return
  const { receiverAddress } = instruction
  const assets: readonly Asset[] = instruction.kind === 'transfer' ? [instruction.asset] : instruction.accepts.assets
  const family = instruction.kind === 'transfer' ? familyOf(instruction.asset.chainId) : instruction.family
  const problem = addressProblem(family, receiverAddress)
  if (problem) throw new DepositError('address_invalid', { reason: problem, family })
  const tokens = [target.asset, ...assets].map(({ assetId }) => tokenAddressOf(assetId))
  if ([nobody, ...tokens].some((token) => token && isSameAddress(family, token, receiverAddress)))
    throw new DepositError('address_invalid', { reason: 'shape', family })
}
