import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enBankAccount } from '../../i18n/enBankAccount.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import type { Country } from '../../model/ramp.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { AccountForm } from './AccountForm.tsx'

/**
 * Adds a bank account: asks for it, sends it, and tells when the backend has it. It needs the session, and the forms kit
 * loaded.
 */
export function AddAccount(props: { onAdded: () => void }): JSX.Element {
  const { text, failure } = useText().with(enBankAccount)
  const session = useSession()
  const part = createPart(
    (): Promise<readonly Country[]> =>
      session.ramp?.ask((ramp, signal) => ramp.countries(signal)) ?? Promise.resolve([]),
  )
  return (
    <>
      <p class="muted small">{text().bankAccount.kept}</p>
      <Switch fallback={<Skeleton rows={5} />}>
        <Match when={part.state().status === 'failed'}>
          <p class="muted">{failure('backend_unreachable').title}.</p>
          <Button kind="secondary" onClick={() => part.retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={valueOf(part)}>
          {(countries) => (
            <Show when={countries()} keyed>
              {(known) => <AccountForm countries={known} onAdded={() => props.onAdded()} />}
            </Show>
          )}
        </Match>
      </Switch>
    </>
  )
}
