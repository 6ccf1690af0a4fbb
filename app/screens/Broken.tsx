import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Title } from '../ui/Title.tsx'

/** Says that the page itself broke, and reloads it. */
export function Broken(): JSX.Element {
  const { text, failure } = useText()
  return (
    <section class="panel" role="alert">
      <Title lead={failure('unexpected').body}>{failure('unexpected').title}</Title>
      <Button onClick={() => window.location.reload()}>{text().frame.retry}</Button>
    </section>
  )
}
