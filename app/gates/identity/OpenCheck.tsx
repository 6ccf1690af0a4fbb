import type { JSX } from 'solid-js'
import { createSignal, Show, untrack } from 'solid-js'
import { DepositError, toDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enIdentity } from '../../i18n/enIdentity.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import type { RampCommands } from '../../session/SessionContext.tsx'
import { gateKit } from '../kits.ts'

/** Gets the page of the identity check and leads there. A new link is got whenever the payer is back: the old one may be used up. */
export function OpenCheck(props: { ramp: RampCommands }): JSX.Element {
  const { GateProblem, returnUrl, Visit } = gateKit.use()
  const { text } = useText().with(enIdentity)
  const [url, setUrl] = createSignal<string>()
  const [problem, setProblem] = createSignal<DepositError>()
  const renew = async () => {
    const back = returnUrl(window.location.origin, window.inletBoot)
    try {
      const link = await props.ramp.ask((ramp, signal) => ramp.identityPage(back, signal))
      if (!isSafeLink(link)) throw new DepositError('link_refused', { origin: '' })
      setProblem(undefined)
      setUrl(link)
    } catch (thrown) {
      // The link of before may still do: what is wrong is said only where there is none.
      setProblem(() => toDepositError(thrown))
    }
  }
  const retry = () => {
    setProblem(undefined)
    void renew()
  }
  untrack(() => void renew())
  return (
    <Show
      when={url() === undefined && problem()}
      fallback={
        <Visit
          page="identity"
          url={url()}
          open={text().identity.open}
          again={text().identity.again}
          onReturn={() => void renew()}
        />
      }
    >
      {(error) => <GateProblem error={error()} onRetry={retry} />}
    </Show>
  )
}
