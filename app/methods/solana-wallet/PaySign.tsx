import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import type { Prepared, SignOf } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { LoadedPart } from '../../parts/LoadedPart.tsx'
import { sendingKit } from '../kits.ts'
import { Coins } from './Coins.tsx'
import { Connect } from './Connect.tsx'
import { createSigning } from './createSigning.ts'
import { Head } from './Head.tsx'
import { Fresh, loadLooking } from './loadLooking.ts'
import { RelayWallet } from './RelayWallet.tsx'
import { Review } from './Review.tsx'
import { useIsPriced } from './useIsPriced.ts'

const LookForSolana = later(async () => (await loadLooking()).LookForSolana)
const Reason = later(async () => (await loadLooking()).Reason)

/** From top to bottom: a send nobody knows the end of, the verdict, the wallet, a transaction for it, the review. */
export function PaySign(props: { instruction: SignOf<'solana', Prepared> }): JSX.Element {
  const { LookFirst } = sendingKit.use()
  const { prepared, wallets, connecting, island, refusal, order, otherAccount, isOld, payment } = createSigning(
    () => props.instruction,
  )
  const isPriced = useIsPriced()
  return (
    <>
      <Switch>
        <Match when={payment.phase() === 'unknown'}>
          <Show when={isPriced()} fallback={<LookFirst onUnsent={() => payment.confirmUnsent()} />}>
            <LookForSolana payment={payment} />
          </Show>
        </Match>
        <Match when={refusal()}>
          {(reason) => (
            <>
              <Head prepared={prepared()} />
              <Reason reason={reason()} />
            </>
          )}
        </Match>
        <Match when={!connecting.connection()}>
          <Connect wallets={wallets()} connecting={connecting} />
        </Match>
        <Match when={!prepared() && connecting.connection()}>
          {(connection) => <Coins connection={connection()} />}
        </Match>
        <Match when={otherAccount()}>
          {(found) => (
            <>
              <Head prepared={prepared()} />
              <Fresh code="wallet_changed" last={found().last} account={found().account} isPriced={isPriced()} />
            </>
          )}
        </Match>
        <Match when={true}>
          <Head prepared={prepared()} />
          <LoadedPart
            part={island()}
            draw={() => (
              <Show when={order()}>{(ready) => <Review order={ready()} isOld={isOld()} payment={payment} />}</Show>
            )}
          />
        </Match>
      </Switch>
      <RelayWallet connecting={connecting} />
    </>
  )
}
