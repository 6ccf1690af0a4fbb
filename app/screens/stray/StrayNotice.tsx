import type { JSX } from 'solid-js'
import { createEffect, Show, untrack } from 'solid-js'
import { deployment } from '#deployment'
import type { Caip2 } from '../../chains/caip.ts'
import { chainName } from '../../chains/chains.ts'
import { DepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enOutcomes } from '../../i18n/enOutcomes.ts'
import type { SentTransfer } from '../../session/journal.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { createStray } from './createStray.ts'
import type { Node } from './findChain.ts'

/** Warns where a transfer is on another chain than it was shown for, or on none; the host hears of the first. */
export function StrayNotice(props: { sent: SentTransfer }): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const session = useSession()
  const sent = untrack(() => props.sent)
  const stray = createStray(sent, nodesFrom(sent.chainId), window.fetch.bind(window))
  createEffect(() => {
    const actual = stray()?.actual
    if (actual) session.reportNotice(new DepositError('wallet_wrong_chain', { expected: sent.chainId, actual }))
  })
  const words = (actual: Caip2 | undefined) =>
    fill(actual ? text().sent.stray : text().sent.unseen, {
      actual: actual ? chainName(actual) : '',
      network: chainName(sent.chainId),
      brand: deployment.brand.name,
    })
  return (
    <Show when={stray()}>
      {(found) => (
        <Notice kind="warning" word={text().frame.warning} isAlert>
          {words(found().actual)}
        </Notice>
      )}
    </Show>
  )
}

/** Lists the nodes of the deployment, the one of a chain first. */
function nodesFrom(first: Caip2): readonly Node[] {
  const all = Object.entries(deployment.chains).flatMap(([chainId, chain]) =>
    chainId.startsWith('eip155:') && chain?.rpc ? [{ chainId: chainId as Caip2, url: chain.rpc }] : [],
  )
  return [...all.filter(({ chainId }) => chainId === first), ...all.filter(({ chainId }) => chainId !== first)]
}
