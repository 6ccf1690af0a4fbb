import type { JSX } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enTerms } from '../../i18n/enTerms.ts'
import { Title } from '../../ui/Title.tsx'

/** Leads to the terms. */
export function Terms(): JSX.Element {
  const { text, fill } = useText().with(enTerms)
  return (
    <section class="panel">
      <Title lead={fill(text().terms.why, { brand: deployment.brand.name })}>{text().terms.title}</Title>
    </section>
  )
}
