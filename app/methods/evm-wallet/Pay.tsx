import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { AnyTransfer, Sign, Transfer } from '../../model/instruction.ts'
import { PayPlain } from './PayPlain.tsx'
import { RelayWallet } from './RelayWallet.tsx'
import { tools } from './tools.ts'
import { WithOptions } from './WithOptions.tsx'

/** Pays from a wallet in this browser: an address, one of several coins at an address, or a prepared call. */
export function Pay(props: { instruction: Transfer | AnyTransfer | Sign }): JSX.Element {
  return (
    <section class="panel">
      <Show
        when={props.instruction.kind === 'transfer' && props.instruction}
        fallback={
          <WithOptions>{({ PayOther }) => <PayOther instruction={props.instruction} tools={tools} />}</WithOptions>
        }
      >
        {(transfer) => <PayPlain instruction={transfer()} />}
      </Show>
      <RelayWallet />
    </section>
  )
}
