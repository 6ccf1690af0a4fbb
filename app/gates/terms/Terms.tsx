import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { DepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enTerms } from '../../i18n/enTerms.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { gateKit } from '../kits.ts'
import type { GateProps } from '../registry.ts'

/** Leads to the terms, and says what is looked at meanwhile. Their page is told where to lead back to, as that of the identity check is. */
export function Terms(props: GateProps<'terms'>): JSX.Element {
  const { enGate, GateProblem, returnUrl, Visit } = gateKit.use()
  const { text, fill } = useText().with({ ...enTerms, ...enGate })
  const session = useSession()
  const refused = new DepositError('link_refused', { origin: '' })
  /** A link to a site that the deployment does not name is none. */
  const url = () => {
    if (!isSafeLink(props.gate.url)) return undefined
    const link = new URL(props.gate.url)
    link.searchParams.set('redirect', returnUrl(window.location.origin, window.inletBoot))
    return link.href
  }
  return (
    <section class="panel">
      <Title lead={fill(text().terms.why, { brand: deployment.brand.name })}>{text().terms.title}</Title>
      <Show when={props.gate.identity === 'under_review'}>
        <Notice kind="info" word={text().frame.information}>
          {text().terms.meanwhile}
        </Notice>
      </Show>
      <Show
        when={url()}
        fallback={<GateProblem error={refused} onRetry={() => void session.refresh()} retry={text().gate.check} />}
      >
        {(link) => <Visit page="terms" url={link()} open={text().terms.open} again={text().terms.again} />}
      </Show>
    </section>
  )
}
