import type { JSX } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enIdentity } from '../../i18n/enIdentity.ts'
import { Title } from '../../ui/Title.tsx'
import type { GateProps } from '../registry.ts'

/** Says where the identity check stands, and leads to it. */
export function Identity(props: GateProps<'identity'>): JSX.Element {
  const { text, fill } = useText().with(enIdentity)
  const words = () => text().identity.standings[props.gate.standing]
  return (
    <section class="panel">
      <Title lead={fill(words().body, { brand: deployment.brand.name })}>{words().title}</Title>
    </section>
  )
}
