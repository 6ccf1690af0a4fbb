import type { JSX } from 'solid-js'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { valueOf } from '../../lib/createPart.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TokenMark } from '../../ui/Mark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import { sendingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { createCoins, lackOf, mostOf } from './createCoins.ts'
import type { Connection } from './createConnection.ts'

/** Draws what a connected account can pay with, best first; an open session also asks how much. */
export function Coins(props: { connection: Connection }): JSX.Element {
  const { AmountStep, enWallet } = sendingKit.use()
  const { text, fill, failure, amount } = useText().with({ ...enSolana, ...enWallet })
  const { list, asked, busyId, problem, known, pick, choose } = createCoins(() => props.connection)
  const lacks = (option: TokenOption, units: bigint | undefined, options = valueOf(list) ?? []) => {
    const lack = lackOf(option, units, options)
    const words = lack?.isFee ? text().wallet.missingFee : text().wallet.missing
    return lack && fill(words, { amount: amount(lack.units, lack.asset) })
  }
  const noteOf = (option: TokenOption) => {
    const { balance, required, asset } = option
    const has = balance === undefined ? undefined : fill(text().wallet.has, { amount: amount(balance, asset) })
    const pays = required === undefined ? undefined : fill(text().solana.pays, { amount: amount(required, asset) })
    return [lacks(option, required, known()) ?? pays, has].filter((part) => part !== undefined).join(' · ')
  }
  const title = createMemo(() => {
    const option = asked()
    if (!option) return text().solana.coinTitle
    const { symbol, chainId } = option.asset
    return fill(text().wallet.amountTitle, { symbol, network: chainName(chainId) })
  })
  return (
    <>
      <Title>{title()}</Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Switch fallback={<Skeleton rows={3} />}>
        <Match when={asked()} keyed>
          {(option) => (
            <AmountStep
              asset={option.asset}
              most={mostOf(option)}
              missing={(units) => lacks(option, units)}
              minUnits={undefined}
              start={undefined}
              isBusy={busyId() !== undefined}
              onAmount={(units) => choose(option, units)}
            />
          )}
        </Match>
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
                    onChoose={lacks(option, option.required) ? undefined : () => pick(option)}
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
