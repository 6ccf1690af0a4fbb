import { chainEntries } from '#chainEntries'
import { deployment } from '#deployment'
import type { Component, JSX } from 'solid-js'
import { createEffect, Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSeen } from '../../i18n/enSeen.ts'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { whenLoaded } from '../../parts/whenLoaded.tsx'
import { announce } from '../../ui/announce.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { watch } from '../../watch/watch.ts'
import { receiverKit } from '../kits.ts'

type Props = { readonly instruction: Transfer | AnyTransfer }
type Seen = NonNullable<ReturnType<ReturnType<typeof watch.createReceiverWatch>>>

/** Says that the chain shows a payment at the address which the backend has not confirmed; until then, nothing. No host is told. */
export function SeenNotice(props: Props): JSX.Element {
  return (
    <Show when={hasNode(props.instruction)}>
      <Watched instruction={props.instruction} />
    </Show>
  )
}

/** The part that reads chains comes where there is a node of one that the money may come by. */
const Watched: Component<Props> = whenLoaded(async () => {
  const { watch } = await import('../../watch/watch.ts')
  return (props: Props) => {
    const seen = watch.createReceiverWatch(() => props.instruction)
    return <Show when={seen()}>{(found) => <Words seen={found()} />}</Show>
  }
})

function hasNode(instruction: Transfer | AnyTransfer): boolean {
  const assets = instruction.kind === 'transfer' ? [instruction.asset] : instruction.accepts.assets
  return assets.some(({ chainId }) => chainEntries[chainId]?.rpc)
}

function Words(props: { seen: Seen }): JSX.Element {
  const { ExternalLink } = receiverKit.use()
  const { text, fill, amount } = useText().with(enSeen)
  const title = () =>
    fill(text().seen.title, {
      amount: amount(props.seen.units, props.seen.asset),
      network: chainName(props.seen.asset.chainId),
    })
  const body = () => fill(text().seen.body, { brand: deployment.brand.name })
  createEffect(() => announce(`${title()} ${body()}`))
  return (
    <div class="stack" data-seen={props.seen.hash ?? ''}>
      <Notice kind="info" word={text().frame.information} title={title()}>
        {body()}
      </Notice>
      <Show when={props.seen.page}>
        {(page) => (
          <ExternalLink link={{ kind: 'explorer', url: page() }}>
            {fill(text().seen.page, { site: new URL(page()).host })}
          </ExternalLink>
        )}
      </Show>
    </div>
  )
}
