import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import type { Caip2 } from '../chains/caip.ts'
import { chainName, findChain } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { ExternalLink } from '../ui/ExternalLink.tsx'

/** Links to a transaction in the explorer of its chain, where one is known. */
export function TransactionLink(props: {
  transaction: { readonly chainId: Caip2; readonly hash: string } | undefined
  kind: 'source' | 'delivery' | 'refund'
}): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const words = () =>
    ({ source: text().processing.sourceLink, delivery: text().processing.deliveryLink, refund: text().bounced.link })[
      props.kind
    ]
  return (
    <Show when={props.transaction}>
      {(transaction) => (
        <ExternalLink href={explorerLink(transaction())} hint={text().frame.opensTab}>
          {fill(words(), { network: chainName(transaction().chainId) })}
        </ExternalLink>
      )}
    </Show>
  )
}

/** Gives the explorer's page of a transaction, or an empty text. */
function explorerLink({ chainId, hash }: { chainId: Caip2; hash: string }): string {
  const explorer = deployment.chains[chainId]?.explorer ?? findChain(chainId)?.explorer
  return explorer ? `${explorer}/tx/${encodeURIComponent(hash)}` : ''
}
