import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Caip2 } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { ExternalLink } from '../methods/ExternalLink.tsx'
import { explorerPage } from './explorerPage.ts'

/** Links to a transaction in the explorer of its chain; where nobody told its hash, to the address it went to. */
export function TransactionLink(props: {
  transaction: { readonly chainId: Caip2; readonly hash: string } | undefined
  kind: 'source' | 'delivery' | 'refund'
  chainId?: Caip2 | undefined
  /** Where the transaction went. */
  address?: string | undefined
}): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const words = () => text().links[props.kind]
  const page = () => {
    if (props.transaction) return explorerPage(props.transaction.chainId, 'tx', props.transaction.hash)
    return props.chainId && props.address ? explorerPage(props.chainId, 'address', props.address) : undefined
  }
  return (
    <Show when={page()}>
      {(link) => (
        <ExternalLink link={{ kind: 'explorer', url: link().href }}>
          {props.transaction
            ? fill(words().transaction, { network: chainName(props.transaction.chainId) })
            : fill(words().address, { site: link().host })}
        </ExternalLink>
      )}
    </Show>
  )
}
