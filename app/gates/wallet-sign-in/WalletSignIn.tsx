import type { JSX } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { Title } from '../../ui/Title.tsx'

/** Signs in with a wallet. */
export function WalletSignIn(): JSX.Element {
  const { text, fill } = useText().with(enSignIn)
  return (
    <section class="panel">
      <Title lead={fill(text().signIn.why, { brand: deployment.brand.name })}>{text().signIn.title}</Title>
    </section>
  )
}
