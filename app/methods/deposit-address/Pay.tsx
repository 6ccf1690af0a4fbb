import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { limitedKit } from '../kits.ts'
import { RefundLine } from '../RefundLine.tsx'
import { PayTransfer } from './PayTransfer.tsx'

const PayAny = later(async () => (await import('../routes.ts')).routes.PayAny)
const PayLimited = later(async () => (await limitedKit.load()).PayLimited)

/** Shows where to send: one asset to an address that stays, or what asks for more words: one address for many networks, one that ends, an exact amount, one that holds for a moment, what a sale is paid to. */
export function Pay(props: { instruction: Transfer | AnyTransfer }): JSX.Element {
  const facts = useLiveSession()
  const hasRoutes = () => facts().offers.some((offer) => 'routes' in offer)
  const plain = () => {
    const instruction = props.instruction
    if (instruction.kind !== 'transfer' || instruction.rateUntil !== undefined || hasRoutes()) return undefined
    return instruction.amount?.basis === 'exact' || instruction.senderAddress ? undefined : instruction
  }
  return (
    <Switch>
      <Match when={plain()}>
        {(instruction) => (
          <PayTransfer instruction={instruction()}>
            <RefundLine instruction={instruction()} />
          </PayTransfer>
        )}
      </Match>
      <Match when={props.instruction.kind === 'any_transfer' && props.instruction}>
        {(instruction) => <PayAny instruction={instruction()} />}
      </Match>
      <Match when={props.instruction.kind === 'transfer' && props.instruction}>
        {(instruction) => <PayLimited instruction={instruction()} />}
      </Match>
    </Switch>
  )
}
