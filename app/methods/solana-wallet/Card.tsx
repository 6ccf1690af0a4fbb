import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { addressGroups } from '../../chains/addressGroups.ts'
import type { Asset } from '../../chains/assets.ts'
import { chainName, findChain } from '../../chains/chains.ts'
import { shortAddress } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { Prepared } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { AddressText } from '../../ui/AddressText.tsx'
import type { Facts } from '#island/solana'
import { sendingKit } from '../kits.ts'
import { mintOf } from './judgePrepared.ts'

const mostMemo = 120

/** Draws what a transaction does as far as its bytes prove it: who pays, what leaves, to whom, and what the network takes. */
export function Card(props: { prepared: Prepared; facts: Facts; isWhole: boolean }): JSX.Element {
  const { Fact } = sendingKit.use()
  const { text, fill, amount } = useText().with(enSolana)
  const facts = useLiveSession()
  const asset = () => props.prepared.asset
  const sol = () => nativeOf(asset())
  const assetOf = (mint: string | undefined) => [asset(), sol()].find((one) => one && mintOf(one) === mint)
  /** Nothing where only the network knows the token: it is then the agreed amount that stands. */
  const worth = (mint: string | undefined, units: bigint) => {
    const known = assetOf(mint)
    if (known) return amount(units, known)
    return mint === undefined ? undefined : text().solana.unknownToken
  }
  const isNamed = () => props.facts.moves.some(({ mint }) => mint !== undefined && mint === mintOf(asset()))
  const lamports = (units: bigint) => {
    const native = sol()
    return native ? amount(units, native) : units.toString()
  }
  return (
    <div class="card" data-review={props.isWhole ? 'understood' : 'opaque'}>
      <dl class="facts">
        <Fact name={text().solana.factFrom}>
          <span dir="ltr">{shortAddress(props.prepared.account)}</span>
        </Fact>
        <Show when={!isNamed() && props.prepared.amount}>
          {(quoted) => (
            <Fact name={text().solana.factAgreed}>
              <strong dir="ltr">{amount(quoted().units, asset())}</strong>
            </Fact>
          )}
        </Show>
        <For each={props.facts.moves}>
          {(move) => (
            <>
              <Show when={worth(move.mint, move.units)}>
                {(named) => (
                  <Fact name={text().solana.factPays}>
                    <strong dir="ltr">{named()}</strong>
                  </Fact>
                )}
              </Show>
              <Show when={move.owner ?? move.to}>
                {(to) => (
                  <Fact
                    name={move.owner || move.mint === 'native' ? text().solana.factTo : text().solana.factToAccount}
                    look="wide"
                  >
                    <AddressText address={to()} groups={addressGroups(to())} />
                  </Fact>
                )}
              </Show>
            </>
          )}
        </For>
        <Show when={props.prepared.price?.arrives}>
          {(units) => (
            <Fact name={text().solana.factArrives}>
              <span dir="ltr">{amount(units(), facts().target.asset)}</span>
            </Fact>
          )}
        </Show>
        <Fact name={text().solana.factNetwork}>{chainName(asset().chainId)}</Fact>
        <Fact name={text().solana.factFee}>
          {fill(text().solana.upTo, { amount: lamports(props.facts.networkFee) })}
        </Fact>
        <Show when={props.facts.deposits > 0n}>
          <Fact name={text().solana.factDeposit}>
            {fill(text().solana.upTo, { amount: lamports(props.facts.deposits) })}
          </Fact>
        </Show>
        <For each={props.facts.memos}>
          {(memo) => <Fact name={text().solana.factMemo}>{cleanText(memo, mostMemo)}</Fact>}
        </For>
      </dl>
    </div>
  )
}

function nativeOf({ chainId }: Asset): Asset | undefined {
  const native = findChain(chainId)?.native
  return native && { chainId, ...native }
}
