import { addressProblem, isSameAddress } from '../chains/address.ts'
import type { Asset } from '../chains/assets.ts'
import type { Family } from '../chains/caip.ts'
import { tokenAddressOf } from '../chains/caip.ts'
import { DepositError } from '../errors.ts'

const nobody = '0x0000000000000000000000000000000000000000'

/**
 * Checks that an address can be a receiver of assets: money sent to a token's own contract, or to nobody, is lost.
 *
 * @throws {@link DepositError} `address_invalid`
 */
export function checkReceiver(receiverAddress: string, family: Family, assets: readonly Asset[]): void {
  const problem = addressProblem(family, receiverAddress)
  if (problem) throw new DepositError('address_invalid', { reason: problem, family })
  const tokens = assets.map(({ assetId }) => tokenAddressOf(assetId))
  if ([nobody, ...tokens].some((token) => token && isSameAddress(family, token, receiverAddress)))
    throw new DepositError('address_invalid', { reason: 'shape', family })
}
