import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'

/** Gets the amount of now for the same coin, address and refund address, by a tap. */
export function NewAmount(props: { instruction: Transfer }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(enLimited)
  const navigation = useNavigation()
  const session = useSession()
  const { busyId, problem, commit } = createCommit()
  const renew = () => {
    const refundAddress = session.refundAddress()
    const { asset } = props.instruction
    void commit({ kind: 'transfer', asset, ...(refundAddress && { refundAddress }) }, navigation.view())
  }
  return (
    <>
      <Button kind="quiet" isBusy={busyId() !== undefined} onClick={renew}>
        {text().rate.renew}
      </Button>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
    </>
  )
}
