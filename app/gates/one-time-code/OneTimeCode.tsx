import type { JSX } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enCode } from '../../i18n/enCode.ts'
import { Title } from '../../ui/Title.tsx'

/** Asks for the code that came by e-mail. */
export function OneTimeCode(): JSX.Element {
  const { text, fill } = useText().with(enCode)
  return (
    <section class="panel">
      <Title lead={fill(text().code.why, { brand: deployment.brand.name })}>{text().code.title}</Title>
    </section>
  )
}
