import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Transfer } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { ExactGuide } from './ExactGuide.tsx'
import { ExactTrap } from './ExactTrap.tsx'

const guideStep = 'pay/guide'

/** Pays from an exchange what must arrive to the last digit: the trap is told before anything can be copied. */
export function PayExact(props: { instruction: Transfer }): JSX.Element {
  const navigation = useNavigation()
  const isTold = () => {
    const view = navigation.view()
    return view.at === 'exchange' && view.step === guideStep
  }
  return (
    <Show
      when={isTold()}
      fallback={
        <ExactTrap instruction={props.instruction} onGo={() => navigation.go({ at: 'exchange', step: guideStep })} />
      }
    >
      <ExactGuide instruction={props.instruction} />
    </Show>
  )
}
