import type { Caip2 } from '../../chains/caip.ts'
import { spellChain } from '../../chains/spellings.ts'
import { DepositError } from '../../errors.ts'
import type { MethodChoice } from '../backend.ts'

/**
 * Writes the body that attaches a source. A refund address goes along whenever the payer gave one: newer servers want it
 * for an address.
 *
 * @throws {@link DepositError} `method_unavailable`
 * @see https://www.dynamic.xyz/docs/javascript/reference/client/attach-flow-source
 */
export function writeSource(choice: MethodChoice, backend: string): object {
  const none = () => new DepositError('method_unavailable', { backend })
  const on = (chainId: Caip2) => {
    const spelled = spellChain('dynamic', chainId)
    if (!spelled) throw none()
    return { fromChainId: spelled.chainId, fromChainName: spelled.chainName }
  }
  switch (choice.kind) {
    case 'sign':
      return { sourceType: 'wallet', fromAddress: choice.account, ...on(choice.asset.chainId) }
    case 'redirect':
      return { sourceType: 'exchange', exchangeProvider: choice.page }
    case 'transfer': {
      const { asset, refundAddress } = choice
      return { sourceType: 'deposit_address', ...on(asset.chainId), ...(refundAddress && { refundAddress }) }
    }
    case 'any_transfer':
      throw none()
  }
}
