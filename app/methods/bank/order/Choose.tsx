import type { JSX } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { Title } from '../../../ui/Title.tsx'

/** Asks what is bought or sold. */
export function Choose(): JSX.Element {
  const { text } = useText()
  return (
    <section class="panel">
      <Title>{text().choose.bank}</Title>
    </section>
  )
}
