import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { routesKit } from '../kits.ts'
import { RefundLine } from '../RefundLine.tsx'
import { PayTransfer } from './PayTransfer.tsx'

const PayRoute = later(async () => (await routesKit.load()).PayRoute)

/** Shows where to send: one asset to an address that stays, or what asks for more words: a route of the session, an exact amount, one that holds for a moment, what a sale is paid to. */
export function Pay(props: { instruction: Transfer | AnyTransfer }): JSX.Element {
  const facts = useLiveSession()
  const hasRoutes = () => facts().offers.some((offer) => 'routes' in offer)
  const plain = () => {
    const { instruction } = props
    if (instruction.kind !== 'transfer' || instruction.rateUntil !== undefined || hasRoutes()) return undefined
    return instruction.amount?.basis === 'exact' || instruction.senderAddress ? undefined : instruction
  }
  return (
    <Show when={plain()} fallback={<PayRoute instruction={props.instruction} />}>
      {(instruction) => (
        <PayTransfer instruction={instruction()}>
          <RefundLine instruction={instruction()} />
        </PayTransfer>
      )}
    </Show>
  )
}
