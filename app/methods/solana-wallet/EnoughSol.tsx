import type { JSX } from 'solid-js'
import { createMemo, Show, untrack } from 'solid-js'
import { isNative } from '../../chains/assets.ts'
import { solana } from '../../chains/caip.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sendingKit } from '../kits.ts'
import type { SignOrder } from './askWallet.ts'
import { shortOf } from './shortOf.ts'

/** What of an order tells whether the account's SOL is enough. */
export type OrderToAfford = Pick<SignOrder, 'prepared' | 'verdict'> & {
  readonly connection: Pick<SignOrder['connection'], 'account'>
}

/**
 * Draws `children`, the button that asks the wallet, where the account's SOL is enough for the transaction or nobody knows.
 * SOL that is missing for certain is said in their place, SOL that a new token account may need above them.
 */
export function EnoughSol(props: { order: OrderToAfford; children: JSX.Element }): JSX.Element {
  const { enWallet } = sendingKit.use()
  const { text, fill, failure, amount } = useText().with({ ...enSolana, ...enWallet })
  const session = useSession()
  const { account } = untrack(() => props.order.connection)
  const part = createPart(async () => {
    const options = await session.tokenOptions?.({ solana: account })
    return options?.find(({ asset }) => asset.chainId === solana && isNative(asset))
  })
  const short = createMemo(() => {
    const { prepared, verdict } = props.order
    const { asset, balance } = valueOf(part) ?? {}
    if (!asset || balance === undefined) return undefined
    const found = shortOf(prepared, verdict.tier === 'understood' ? verdict.facts : verdict.provable, balance)
    return found && { ...found, words: amount(found.units, asset) }
  })
  const certain = () => (short()?.isCertain ? short() : undefined)
  const perhaps = () => (short()?.isCertain ? undefined : short())
  return (
    <Show
      when={certain()}
      fallback={
        <>
          <Show when={perhaps()}>
            {(lack) => (
              <Notice kind="warning" word={text().frame.warning}>
                {fill(text().solana.depositShort, { amount: lack().words })}
              </Notice>
            )}
          </Show>
          {props.children}
        </>
      }
    >
      {(lack) => (
        <>
          <Notice
            kind="warning"
            word={text().frame.warning}
            title={`${fill(text().wallet.missingFee, { amount: lack().words })}.`}
          >
            {failure('wallet_insufficient_gas').body}
          </Notice>
          <Button kind="secondary" onClick={() => part.retry()}>
            {text().frame.retry}
          </Button>
        </>
      )}
    </Show>
  )
}
