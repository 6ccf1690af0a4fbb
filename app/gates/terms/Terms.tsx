import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enTerms } from '../../i18n/enTerms.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { gateKit } from '../kits.ts'
import type { GateProps } from '../registry.ts'

/** Leads to the terms, and says what is looked at meanwhile. */
export function Terms(props: GateProps<'terms'>): JSX.Element {
  const { Visit } = gateKit.use()
  const { text, fill } = useText().with(enTerms)
  return (
    <section class="panel">
      <Title lead={fill(text().terms.why, { brand: deployment.brand.name })}>{text().terms.title}</Title>
      <Show when={props.gate.identity === 'under_review'}>
        <Notice kind="info" word={text().frame.information}>
          {text().terms.meanwhile}
        </Notice>
      </Show>
      <Visit page="terms" url={props.gate.url} open={text().terms.open} again={text().terms.again} />
    </section>
  )
}
