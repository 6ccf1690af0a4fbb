import type { JSX } from 'solid-js'
import { untrack } from 'solid-js'
import type { Payment } from '../createPayment.ts'
import { LookForHash } from '../LookForHash.tsx'
import { createLook } from './createLook.ts'

/** Asks for the signature of a transaction of no known outcome, whose backend finds nothing by itself. */
export function LookForSolana(props: { payment: Pick<Payment, 'confirmUnsent'> }): JSX.Element {
  const look = untrack(() => createLook(props.payment))
  return <LookForHash look={look} onUnsent={() => props.payment.confirmUnsent()} />
}
