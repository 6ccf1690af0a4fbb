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
import type { SeenHere } from '../../watch/receiver/createReceiverWatch.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { sendingKit } from '../kits.ts'
import { createOpenSendSign } from './createOpenSendSign.ts'
import { OpenSend } from './OpenSend.tsx'
import { ExternalLink } from '../ExternalLink.tsx'

type Watching = { readonly instruction: Transfer | AnyTransfer }
type Props = Watching & {
  /** The payer took this way: chains may be asked. */
  readonly isTaken: boolean
}

/**
 * Says what else is known of a payment to the address: that a wallet of this browser may have sent one, and that the chain
 * shows one which the backend has not confirmed. Until then, nothing. No host is told.
 */
export function SeenNotice(props: Props): JSX.Element {
  const { sessionId } = useLiveSession()()
  const mayBeOpen = createOpenSendSign(sessionId)
  return (
    <>
      <Show when={mayBeOpen()}>
        <OpenSendLater sessionId={sessionId} />
      </Show>
      <Show when={props.isTaken && hasNode(props.instruction)}>
        <Watched instruction={props.instruction} />
      </Show>
    </>
  )
}

/** What sends by a wallet comes only where one was asked. */
const OpenSendLater = whenLoaded(async () => {
  await sendingKit.load()
  return OpenSend
})

/** The part that reads chains comes where there is a node of one that the money may come by. */
const Watched: Component<Watching> = whenLoaded(async () => {
  const { createReceiverWatch } = await import('../../watch/receiver/createReceiverWatch.ts')
  return (props: Watching) => {
    const seen = createReceiverWatch(() => props.instruction)
    return <Show when={seen()}>{(found) => <Words seen={found()} />}</Show>
  }
})

function hasNode(instruction: Transfer | AnyTransfer): boolean {
  const assets = instruction.kind === 'transfer' ? [instruction.asset] : instruction.accepts.assets
  return assets.some(({ chainId }) => chainEntries[chainId]?.rpc)
}

function Words(props: { seen: SeenHere }): JSX.Element {
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
