import type { Accessor } from 'solid-js'
import { createMemo, createSignal } from 'solid-js'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Transfer } from '../../model/instruction.ts'
import type { Connection } from './createConnection.ts'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import { keys } from './memoryKeys.ts'
import type { Order } from './transaction.ts'

/** What is to be paid with which wallet, exactly as it is on screen. */
export type ShownOrder = Order & { readonly info: WalletProvider }

/** How much a panel is about to pay, and with it the whole order. */
export type OrderDraft = {
  /** Absent until the payer said how much. May be below the minimum. */
  readonly units: Accessor<BaseUnits | undefined>
  /** Absent until all of it is known and high enough. */
  readonly order: Accessor<ShownOrder | undefined>
  /** Remembers what the payer typed, for this asset of this session. */
  setUnits(units: BaseUnits): void
}

/** Puts an order together from what the session asks, what the payer typed, and the account that pays. */
export function createOrder(
  instruction: Accessor<Transfer>,
  connection: Accessor<Connection | undefined>,
  sessionId: string,
): OrderDraft {
  const [round, setRound] = createSignal(0)
  const key = () => keys.amount(sessionId, instruction().asset.assetId)
  const typed = createMemo(() => {
    round()
    return readUnits(recall(key()))
  })
  const units = createMemo(() => {
    const { amount } = instruction()
    return isOpen(instruction()) ? (typed() ?? amount?.units) : amount?.units
  })
  const order = createMemo((): ShownOrder | undefined => {
    const { asset, receiverAddress } = instruction()
    const from = connection()
    const amount = units()
    if (!from || amount === undefined || isBelow(instruction(), amount)) return undefined
    return { asset, receiverAddress, units: amount, ...from }
  })
  return {
    units,
    order,
    setUnits(amount) {
      remember(key(), amount.toString())
      setRound((last) => last + 1)
    },
  }
}

/** Tells whether the payer decides how much. */
export function isOpen({ amount }: Transfer): boolean {
  return amount === undefined || amount.basis === 'suggested'
}

/** Only an amount that the payer decides can be corrected here; any other is the backend's own word. */
function isBelow(instruction: Transfer, units: BaseUnits): boolean {
  return isOpen(instruction) && instruction.minAmount !== undefined && units < instruction.minAmount
}

function readUnits(text: string | undefined): BaseUnits | undefined {
  return text && /^[1-9]\d{0,77}$/.test(text) ? BigInt(text) : undefined
}
