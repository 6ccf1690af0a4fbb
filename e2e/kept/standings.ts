import { flows } from '../../app/backends/dynamic/scripted.ts'
import { bought, told } from '../../app/backends/infinite/scripted.ts'
import { json, noLine, type Reply } from '../faults/mountPage.ts'
import type { screenOf } from '../faults/screenOf.ts'
import { everyWire, wires, type Wire } from '../faults/wires.ts'

/** A screen that a payer may be on when the page is gone. */
export type Standing = {
  readonly name: string
  readonly wire: Wire
  readonly reply: Reply
  readonly screen: ReturnType<typeof screenOf>
}

const { openfort, daimo, dynamic, infinite } = wires
const standing = (name: string, wire: Wire, screen: Standing['screen'], answer: object): Standing => ({
  name: `${name}, ${wire.kind}`,
  wire,
  screen,
  reply: () => json(answer),
})

/** Every screen, and those of the payment itself at every backend. */
export const standings: readonly Standing[] = [
  standing('choosing', openfort, 'CHOOSE', openfort.read({ status: 'requires_payment_method', paymentMethod: null })),
  standing('choosing', daimo, 'CHOOSE', daimo.read({ status: 'requires_payment_method', paymentMethod: null })),
  ...everyWire.map((wire) => standing('waiting for the payment', wire, 'PAY', wire.read())),
  ...everyWire.map((wire) => standing('on its way', wire, 'TRACK', wire.processing)),
  ...everyWire.map((wire) => standing('arrived', wire, 'END', wire.succeeded)),
  standing('to be signed', dynamic, 'TRACK', flows.signing),
  standing('on the page of an exchange', dynamic, 'TRACK', flows.exchange),
  standing('to be paid by a bank', infinite, 'TRACK', bought({ sourceDepositInstructions: told.bank })),
  standing('an identity to be shown', infinite, 'CHOOSE', bought({ stage: 'kyc_required' })),
  standing('went back', openfort, 'END', openfort.read({ status: 'bounced' })),
  standing('expired', openfort, 'END', openfort.read({ status: 'expired' })),
  standing('cancelled', dynamic, 'END', dynamic.read({ executionState: 'cancelled' })),
  standing('failed', dynamic, 'END', dynamic.read({ executionState: 'failed', failure: { code: 'X' } })),
  standing('under review', dynamic, 'CHOOSE', dynamic.read({ riskState: 'review' })),
  standing('stopped', openfort, 'STOP', contradicted()),
  { name: 'no line, openfort', wire: openfort, screen: 'HOLD', reply: noLine },
]

/** An answer whose two addresses are not one. */
function contradicted(): object {
  const read = openfort.read() as { paymentMethod: object }
  const receiverAddress = '0x5555555555555555555555555555555555555555'
  return { ...read, paymentMethod: { ...read.paymentMethod, receiverAddress } }
}
