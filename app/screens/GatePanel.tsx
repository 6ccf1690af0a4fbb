import type { Component, JSX } from 'solid-js'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { GateKind, GateProps } from '../gates/registry.ts'
import { gates } from '../gates/registry.ts'
import { createPart } from '../lib/createPart.ts'
import type { Gate } from '../model/session.ts'
import { LoadedPart } from '../parts/LoadedPart.tsx'
import { useSession } from '../session/SessionContext.tsx'

type OpenGate = Extract<Gate, { kind: GateKind }>

/** Draws the gate that stands before the payment. Who waits for a code may look at their details once more. */
export function GatePanel(props: { gate: OpenGate }): JSX.Element {
  const [isLookingBack, setIsLookingBack] = createSignal(false)
  const stands = createMemo(() => props.gate.kind)
  const shown = createMemo<OpenGate>(() =>
    isLookingBack() && stands() === 'one_time_code' ? { kind: 'customer' } : props.gate,
  )
  const kind = createMemo(() => shown().kind)
  createEffect(on(stands, () => setIsLookingBack(false), { defer: true }))
  return (
    <Show when={kind()} keyed>
      {(drawn) => (
        <GateScreen
          kind={drawn}
          gate={shown()}
          onBack={drawn === 'one_time_code' ? () => setIsLookingBack(true) : undefined}
          onPassed={() => setIsLookingBack(false)}
        />
      )}
    </Show>
  )
}

function GateScreen(props: { kind: GateKind } & Pick<GateProps<GateKind>, 'onBack' | 'onPassed'> & { gate: OpenGate }) {
  const { ready } = useSession()
  // TypeScript cannot see that a gate's own kind picks its own screen.
  const part = createPart(async () => {
    const [Drawn] = await Promise.all([gates[props.kind](), ready()])
    return Drawn as Component<GateProps<GateKind>>
  })
  return (
    <LoadedPart
      part={part}
      draw={(Drawn) => <Drawn gate={props.gate} onBack={props.onBack} onPassed={props.onPassed} />}
    />
  )
}
