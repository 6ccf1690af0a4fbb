import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { DepositError } from '../../../errors.ts'
import { toDepositError } from '../../../errors.ts'
import type { Order } from '../../../model/ramp.ts'
import type { Ordering } from './createOrdering.ts'

/** The one tap that carries out an order. */
export type Confirm = {
  readonly isBusy: Accessor<boolean>
  readonly problem: Accessor<DepositError | undefined>
  /** Carries it out, once at a time. Never rejects: what went wrong is the problem, and all that was chosen stays. */
  confirm(order: Order): Promise<boolean>
}

/** Makes the confirming of an order. What the refusal says is out of date is asked for anew. */
export function createConfirm({ ramp, price, lookAgain }: Ordering, onGate: () => void): Confirm {
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  return {
    isBusy,
    problem,
    async confirm(order) {
      if (isBusy()) return false
      setIsBusy(true)
      setProblem(undefined)
      try {
        await ramp.pass((backend, signal) => backend.transfer(order, signal))
        return true
      } catch (thrown) {
        const error = toDepositError(thrown)
        setProblem(() => error)
        if (error.code === 'price_ended') price.renew()
        if (error.code === 'account_unverified') lookAgain().catch(() => undefined)
        if (error.code === 'identity_needed' || error.code === 'identity_rejected') onGate()
        return false
      } finally {
        setIsBusy(false)
      }
    },
  }
}
