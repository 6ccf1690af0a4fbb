import type { JSX } from 'solid-js'
import { For, Match, Show, Switch } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import { chainName } from '../../chains/chains.ts'
import { DepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TokenMark } from '../../ui/Mark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import type { Connection } from './createConnection.ts'

/** Draws what a connected account can pay with, best first; a tap has its transaction prepared. */
export function Coins(props: { connection: Connection }): JSX.Element {
  const { text, fill, failure, amount } = useText().with(enSolana)
  const session = useSession()
  const { createCommit } = choosingKit.use()
  const { busyId, problem, commit } = createCommit()
  const list = createPart(() => {
    const { tokenOptions } = session
    if (!tokenOptions) return Promise.reject(new DepositError('method_unavailable', { backend: '' }))
    return tokenOptions({ solana: props.connection.account })
  })
  const missingOf = ({ required, balance }: TokenOption) =>
    required !== undefined && balance !== undefined && balance < required ? required - balance : undefined
  const noteOf = (option: TokenOption) => {
    const missing = missingOf(option)
    const has =
      option.balance === undefined ? [] : [fill(text().solana.has, { amount: amount(option.balance, option.asset) })]
    const lacks = missing === undefined ? [] : [fill(text().solana.missing, { amount: amount(missing, option.asset) })]
    return [...has, ...lacks].join(' · ')
  }
  const pick = ({ asset, required }: TokenOption) => {
    if (required === undefined) return
    const { account } = props.connection
    void commit({ kind: 'sign', asset, amount: required, account }, { at: 'solana_wallet' })
  }
  return (
    <>
      <Title>{text().solana.coinTitle}</Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Switch fallback={<Skeleton rows={3} />}>
        <Match when={list.state().status === 'failed'}>
          <p class="muted">{failure('backend_unreachable').title}.</p>
          <Button kind="secondary" onClick={() => list.retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={valueOf(list)}>
          {(options) => (
            <ul class="list">
              <For each={options()} fallback={<li class="muted">{text().solana.none}</li>}>
                {(option) => (
                  <Choice
                    mark={<TokenMark symbol={option.asset.symbol} chain={chainName(option.asset.chainId)} />}
                    name={option.asset.symbol}
                    why={noteOf(option)}
                    isBusy={busyId() === option.asset.assetId}
                    onChoose={missingOf(option) === undefined ? () => pick(option) : undefined}
                  />
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </>
  )
}
