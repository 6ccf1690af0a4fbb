import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import type { Redirect } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { limitedKit } from '../kits.ts'
import { EndedPage } from './EndedPage.tsx'
import { exchangeName } from './exchanges.ts'
import { SayPaid } from './SayPaid.tsx'
import { ExternalLink } from '../ExternalLink.tsx'

/** Leads on to the page of an exchange or provider until that page's own end, and says what happens meanwhile. */
export function PayProvider(props: { instruction: Redirect }): JSX.Element {
  const { createEnded, TimeLeft } = limitedKit.use()
  const { text, fill } = useText().with(enExchange)
  const navigation = useNavigation()
  const session = useSession()
  const isEnded = createEnded(() => props.instruction.expiresAt)
  const name = () => exchangeName(props.instruction.provider)
  const opening = () => {
    const view = navigation.view()
    return view.at === 'exchange' ? view.step : undefined
  }
  const isOpen = () => opening() === 'tab' || opening() === 'host' || opening() === 'away'
  // Outside the tap's own doing: how the link leaves is not for this page to know, only that it was followed.
  const noteOpening = () => {
    if (!isOpen()) navigation.replace({ at: 'exchange', step: 'away' })
  }
  const title = () =>
    opening() === 'tab'
      ? fill(text().exchange.opened, { exchange: name() })
      : fill(text().exchange.continue, { exchange: name() })
  return (
    <Show when={!isEnded()} fallback={<EndedPage instruction={props.instruction} />}>
      <section class="panel">
        <Title lead={props.instruction.confirmsItself ? text().exchange.openedFollows : text().exchange.openedProof}>
          {title()}
        </Title>
        <Show when={opening() === 'blocked'}>
          <Notice kind="info" word={text().frame.information}>
            {text().exchange.blocked}
          </Notice>
        </Show>
        <div class="stack" onClick={noteOpening}>
          <ExternalLink
            class={`button ${isOpen() ? 'secondary' : 'primary'}`}
            link={{ kind: 'provider', url: props.instruction.url, app: name() }}
          >
            {fill(text().exchange.open, { exchange: name() })}
          </ExternalLink>
        </div>
        <Show when={session.reportPaid}>
          {(report) => <SayPaid report={report()} exchange={name()} isOpen={isOpen()} />}
        </Show>
        <Show when={props.instruction.waitingMessage}>{(words) => <p class="hint">{words()}</p>}</Show>
        <Show when={props.instruction.expiresAt}>
          {(until) => (
            <p class="waiting">
              {text().exchange.pageEndsIn}
              <TimeLeft until={until()} />
            </p>
          )}
        </Show>
      </section>
    </Show>
  )
}
