import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import type { DepositError } from '../../../errors.ts'
import { isDepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { sendingKit } from '../../kits.ts'

/** Says what went wrong with an approval or a call, and that nothing was paid where that is sure. */
export function Trouble(props: { error: DepositError | undefined; wallet: string }): JSX.Element {
  const { WalletNotice } = sendingKit.use()
  const { text, failure } = useText().with(enCall)
  const approval = () =>
    isDepositError(props.error, 'approval_failed') ? text().call[props.error.context.reason] : undefined
  return (
    <Switch>
      <Match when={approval()}>
        {(words) => (
          <Notice kind="warning" word={text().frame.warning} title={words()} isAlert>
            {text().call.retry}
          </Notice>
        )}
      </Match>
      <Match when={isDepositError(props.error, 'wallet_failed') && props.error.context.reason === 'batch'}>
        <Notice kind="warning" word={text().frame.warning} title={`${failure('wallet_failed').title}.`} isAlert>
          {text().call.asOneFailed}
        </Notice>
      </Match>
      <Match when={props.error}>{(error) => <WalletNotice error={error()} wallet={props.wallet} />}</Match>
    </Switch>
  )
}
