import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'

/** Says that an address ended, or may have, and that it is still watched; a fresh one for the same amount is one tap away. */
export function EndedAddress(props: { instruction: Transfer }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text, fill } = useText().with(enLimited)
  const navigation = useNavigation()
  const { busyId, problem, commit } = createCommit()
  const renew = () => {
    const { asset, amount } = props.instruction
    if (amount) void commit({ kind: 'transfer', asset, amount: amount.units }, { at: 'deposit_address' })
    else navigation.go({ at: 'deposit_address', step: `choose/${asset.assetId}` })
  }
  return (
    <section class="panel">
      <Title lead={text().limited.endedLead}>
        {fill(props.instruction.expiresAt === undefined ? text().limited.mayHaveEnded : text().limited.ended, {
          network: chainName(props.instruction.asset.chainId),
        })}
      </Title>
      <Notice kind="info" word={text().frame.information}>
        {fill(text().limited.watched, { end: `\u2066${props.instruction.receiverAddress.slice(-4)}\u2069` })}
      </Notice>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button isBusy={busyId() !== undefined} onClick={renew}>
        {text().limited.fresh}
      </Button>
    </section>
  )
}
