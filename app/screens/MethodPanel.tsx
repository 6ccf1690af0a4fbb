import type { Component, JSX } from 'solid-js'
import { createPart } from '../lib/createPart.ts'
import { layOutNext, nextTask } from '../lib/nextTask.ts'
import { methods } from '../methods/registry.ts'
import type { Instruction, MethodKind } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'
import { LoadedPart } from '../parts/LoadedPart.tsx'
import { useSession } from '../session/SessionContext.tsx'

/** Draws the panel in which the payer commits to an offer. */
export function ChoosePanel(props: { offer: Offer }): JSX.Element {
  const { ready } = useSession()
  // TypeScript cannot see that an offer's own kind picks its own panel.
  const part = createPart(async () => {
    const [Choose] = await Promise.all([methods[props.offer.kind].choose(), ready()])
    return Choose as Component<{ offer: Offer }>
  })
  return <LoadedPart part={part} draw={(Choose) => <Choose offer={props.offer} />} />
}

/** Draws the panel that carries out an instruction. The caller picked a method whose `pays` holds the instruction's kind. */
export function PayPanel(props: { kind: MethodKind; instruction: Instruction }): JSX.Element {
  const { ready } = useSession()
  // TypeScript cannot see that `pays` tied this kind to this instruction.
  // eslint-disable-next-line solid/reactivity -- this is drawn anew for another kind
  const pay = methods[props.kind].pay as (instruction: Instruction) => Promise<Component<{ instruction: Instruction }>>
  const part = createPart(async () => {
    const Pay = await pay(props.instruction)
    // An address is there to be read and copied, and needs no commands: it does not wait for them.
    if (props.kind !== 'deposit_address') await ready()
    // An answer that is read, and the panel drawn of it, are two tasks: a slow phone stays responsive between them.
    await nextTask()
    return Pay
  })
  const draw = (Pay: Component<{ instruction: Instruction }>) => {
    layOutNext()
    return <Pay instruction={props.instruction} />
  }
  return <LoadedPart part={part} draw={draw} />
}
