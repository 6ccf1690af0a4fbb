import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { externalLink } from '../methods/registry.ts'
import { Title } from '../ui/Title.tsx'
import type { ScreenProps } from './screens.ts'

/** Says what must be done before paying, and leads there. */
export function RequiresAction(props: ScreenProps<'requires_action'>): JSX.Element {
  const ExternalLink = externalLink()
  const { text } = useText().with(enOutcomes)
  const gate = () => props.state.session.gate
  return (
    <section class="panel">
      <Title lead={text().action.gates[gate().kind]}>{text().action.title}</Title>
      <Show when={gate().url}>
        {(url) => (
          <ExternalLink class="button primary" link={{ kind: 'provider', url: url() }}>
            {text().action.continue}
          </ExternalLink>
        )}
      </Show>
    </section>
  )
}
