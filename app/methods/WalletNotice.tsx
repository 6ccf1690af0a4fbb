import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { isCaip2 } from '../chains/caip.ts'
import type { DepositError } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enWalletNotice } from '../i18n/enWalletNotice.ts'
import { Notice } from '../ui/Notice.tsx'
import { Problem } from './Problem.tsx'

/** Says what a wallet answered: a refusal is a quiet notice, a wrong network comes with what to do by hand. */
export function WalletNotice(props: { error: DepositError; wallet: string }): JSX.Element {
  const { text, fill, failure } = useText().with(enWalletNotice)
  const isQuiet = () => props.error.code === 'wallet_rejected' || props.error.code === 'wallet_busy'
  const isBlind = () => isDepositError(props.error, 'wallet_failed') && props.error.context.reason === 'blind_signing'
  const wanted = () => {
    const error = props.error
    return isDepositError(error, 'wallet_wrong_chain') && isCaip2(error.context.expected)
      ? chainName(error.context.expected)
      : undefined
  }
  return (
    <Switch fallback={<Problem error={props.error} />}>
      <Match when={isQuiet()}>
        <Notice kind="info" word={text().frame.information} title={`${failure(props.error.code).title}.`} isAlert>
          {failure(props.error.code).body}
        </Notice>
      </Match>
      <Match when={isBlind()}>
        <Notice kind="warning" word={text().frame.warning} title={`${failure('wallet_failed').title}.`} isAlert>
          {text().walletNotice.blind}
        </Notice>
      </Match>
      <Match when={wanted()}>
        {(network) => (
          <Notice
            kind="warning"
            word={text().frame.warning}
            title={fill(text().walletNotice.switchTitle, { network: network() })}
            isAlert
          >
            {fill(text().walletNotice.switchByHand, { wallet: props.wallet, network: network() })}
          </Notice>
        )}
      </Match>
    </Switch>
  )
}
