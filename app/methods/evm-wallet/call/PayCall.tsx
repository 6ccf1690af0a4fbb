import type { JSX } from 'solid-js'
import { Match, Show, Switch, untrack } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { recall } from '../../../lib/sessionMemory.ts'
import { later } from '../../../parts/later.tsx'
import { LoadedPart } from '../../../parts/LoadedPart.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { askingKit, sendingKit } from '../../kits.ts'
import type { Tools } from '../tools.ts'
import { createBatchLook } from './batch/createBatchLook.ts'
import type { CallInstruction } from './callOrder.ts'
import { createCalling } from './createCalling.ts'
import { createLook } from './createLook.ts'
import { FreshPrice } from './FreshPrice.tsx'
import { GetPrice } from './GetPrice.tsx'
import { Head } from './Head.tsx'
import { Reason } from './Reason.tsx'
import { Review } from './Review.tsx'

const LookForHash = later(async () => {
  const [{ looking }] = await Promise.all([import('../../looking.ts'), askingKit.load()])
  return looking.LookForHash
})

/** Where the wallet's part remembers the one that was chosen last. */
const lastWalletKey = 'wallet'

/** From top to bottom: a send nobody knows the end of, the verdict, the review, the wallet, a price for it. */
export function PayCall(props: { instruction: CallInstruction; tools: Tools }): JSX.Element {
  const { WalletWait } = sendingKit.use()
  const { text } = useText()
  const tools = untrack(() => props.tools)
  const { ByHand, Connect, strayOf } = tools
  const calling = createCalling(tools, () => props.instruction)
  const { wallets, connecting, call, refusal, order, isElsewhere, payment } = calling
  const look = createLook(tools, calling)
  createBatchLook(tools, calling, look)
  return (
    <Switch>
      <Match when={payment.phase() === 'unknown'}>
        <LookForHash look={look} onUnsent={() => payment.confirmUnsent()} />
      </Match>
      <Match when={payment.phase() === 'ready' && refusal()}>
        {(reason) => (
          <>
            <Head call={call()} />
            <Reason reason={reason()} />
          </>
        )}
      </Match>
      <Match when={payment.phase() === 'ready' && connecting.connection() && strayOf(payment.problem())}>
        {(stray) => (
          <Show when={connecting.connection()}>
            {(known) => <ByHand info={known().info} stray={stray()} onThere={() => payment.dismiss()} />}
          </Show>
        )}
      </Match>
      <Match when={order()}>{(ready) => <Review order={ready()} calling={calling} />}</Match>
      <Match when={payment.phase() === 'in_wallet'}>
        <Head call={call()} />
        <WalletWait wallet={connecting.connection()?.info.name ?? text().choose.wallet} />
      </Match>
      <Match when={!connecting.connection()}>
        <Connect wallets={wallets()} preferredId={recall(lastWalletKey)} connecting={connecting} />
      </Match>
      <Match when={!call() && connecting.connection()}>
        {(connection) => <GetPrice account={connection().account} />}
      </Match>
      <Match when={isElsewhere() && connecting.connection()}>
        {(connection) => (
          <>
            <Head call={call()} />
            <Show when={call()}>
              {(known) => <FreshPrice why="otherAccount" asset={known().asset} account={connection().account} />}
            </Show>
          </>
        )}
      </Match>
      <Match when={true}>
        <LoadedPart part={calling.island} draw={() => <Skeleton rows={4} />} />
      </Match>
    </Switch>
  )
}
