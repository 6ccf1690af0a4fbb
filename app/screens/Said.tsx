import type { JSX } from 'solid-js'
import { untrack } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { Title } from '../ui/Title.tsx'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that the payer's word is all there is yet: the payment itself is still to be seen. */
export function Said(props: ScreenProps<'processing'>): JSX.Element {
  const { createSeenAt, enOutcomes, formatTime, Stages } = outcomesKit.use()
  const { text, fill, formatTag } = useText().with({ ...enEnds, ...enOutcomes })
  const session = () => props.state.session
  const saidAt = untrack(() => createSeenAt(session().sessionId, 'said'))
  const arrival = () => ({ network: chainName(session().target.asset.chainId) })
  return (
    <section class="panel">
      <Title lead={text().processing.close}>{text().said.title}</Title>
      <Stages
        stages={[
          { label: text().said.told, state: 'done', note: formatTime(formatTag(), saidAt) },
          { label: text().said.looking, state: 'now', note: text().said.wait },
          { label: fill(text().processing.arrives, arrival()), state: 'later' },
        ]}
      />
    </section>
  )
}
