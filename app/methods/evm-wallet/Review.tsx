import type { JSX } from 'solid-js'
import { createEffect, createMemo, Match, Show, Switch } from 'solid-js'
import { addressGroups } from '../../chains/addressGroups.ts'
import { chainName } from '../../chains/chains.ts'
import { isDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { AddressText } from '../../ui/AddressText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import type { Holdings } from './createHoldings.ts'
import type { ShownOrder } from './createOrder.ts'
import { affordability } from './funds.ts'
import { missingNote } from './fundsNote.ts'
import { loadEvm } from './loadEvm.ts'
import { readOrder } from './readOrder.ts'
import { CostLines } from '../CostLines.tsx'
import { createReveal } from '../createReveal.ts'
import { PayHead } from '../PayHead.tsx'
import { RefundLine } from '../RefundLine.tsx'

/** Shows what the wallet is going to ask, read back from the very bytes, and the one button that asks it. */
export function Review(props: {
  instruction: Transfer
  order: ShownOrder | undefined
  wallet: string
  payment: Payment
  holdings: Holdings
  onEdit: (() => void) | undefined
}): JSX.Element {
  const { enWallet, WalletNotice, WalletWait } = sendingKit.use()
  const { text } = useText().with({ ...enWallet, ...enAddress })
  const { reveal, retry } = createReveal(() => props.instruction)
  const phase = () => props.payment.phase()
  const { refundAddress } = useSession()
  // Another account may have connected since the route was made for the first one.
  const isElsewhere = () => props.order && refundAddress()?.toLowerCase() !== props.order.account.toLowerCase()
  return (
    <>
      <PayHead instruction={props.instruction} />
      <Switch fallback={<Skeleton rows={3} />}>
        <Match when={reveal().status === 'failed'}>
          <Notice kind="info" word={text().frame.information}>
            {text().waiting.stale}
          </Notice>
          <Button kind="secondary" onClick={() => retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={reveal().status === 'shown' && props.order}>
          {(order) => (
            <OrderFacts order={order()} onEdit={props.onEdit && (() => phase() === 'ready' && props.onEdit?.())} />
          )}
        </Match>
      </Switch>
      <Show when={props.payment.hasNewFacts()}>
        <Notice kind="info" word={text().frame.information} isAlert>
          {text().wallet.newFacts}
        </Notice>
      </Show>
      <Show when={phase() === 'ready' && refundAddress() && isElsewhere()}>
        <RefundLine instruction={props.instruction} />
      </Show>
      <Show when={props.payment.problem()}>{(error) => <WalletNotice error={error()} wallet={props.wallet} />}</Show>
      <Show when={reveal().status === 'shown' && props.order}>
        {(order) => <Action order={order()} payment={props.payment} holdings={props.holdings} wallet={props.wallet} />}
      </Show>
      <Show when={phase() === 'in_wallet' || phase() === 'preparing'}>
        <WalletWait wallet={props.wallet} />
      </Show>
      <CostLines instruction={props.instruction} />
    </>
  )
}

/** The four facts in the wallet's own order. Bytes that say anything but what the session says stop the page. */
function OrderFacts(props: { order: ShownOrder; onEdit: (() => void) | undefined }): JSX.Element {
  const { enWallet, Fact } = sendingKit.use()
  const { text, amount } = useText().with(enWallet)
  const session = useSession()
  const evm = createPart(loadEvm)
  const read = createMemo(() => {
    const island = valueOf(evm)
    return island && readOrder(island, props.order)
  })
  const facts = () => {
    const known = read()
    return known && !isDepositError(known) ? known : undefined
  }
  createEffect(() => {
    const failure = read()
    if (isDepositError(failure)) session.stop(failure)
  })
  return (
    <Show when={facts()} fallback={<Skeleton rows={3} />}>
      {(known) => (
        <div class="card" data-review>
          <dl class="facts">
            <Fact name={text().wallet.factTo} look="wide">
              <AddressText address={known().receiverAddress} groups={addressGroups(known().receiverAddress)} />
            </Fact>
            <Fact name={text().wallet.factAmount}>
              <strong dir="ltr">{amount(known().units, props.order.asset)}</strong>
            </Fact>
            <Fact name={text().wallet.factCoin}>{props.order.asset.symbol}</Fact>
            <Fact name={text().wallet.factNetwork}>{chainName(known().chainId)}</Fact>
          </dl>
          <Show when={props.onEdit}>
            {(onEdit) => (
              <Button kind="quiet" onClick={() => onEdit()()}>
                {text().wallet.changeAmount}
              </Button>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}

/** The button that asks the wallet; where something is known to be missing, what it is and a way to look again. */
function Action(props: { order: ShownOrder; payment: Payment; holdings: Holdings; wallet: string }): JSX.Element {
  const { enWallet, PayButton } = sendingKit.use()
  const i18n = useText().with(enWallet)
  const { text, fill, failure } = i18n
  const isReady = () => props.payment.phase() === 'ready'
  const able = createMemo(() =>
    affordability(props.order.asset, props.order.units, props.holdings.funds().get(props.order.asset.assetId) ?? {}),
  )
  const missing = createMemo(() => (isReady() ? missingNote(i18n, props.order.asset, able()) : undefined))
  const isFee = () => able().kind === 'lacks_fee'
  return (
    <Show
      when={missing()}
      fallback={
        <>
          <PayButton wallet={props.wallet} isBusy={!isReady()} onPay={() => void props.payment.pay()} />
          <Show when={isReady()}>
            <p class="hint">{fill(text().wallet.compare, { wallet: props.wallet })}</p>
          </Show>
        </>
      }
    >
      {(words) => (
        <>
          <Notice
            kind="warning"
            word={text().frame.warning}
            title={isFee() ? `${words()}.` : `${failure('wallet_insufficient_funds').title}.`}
          >
            {isFee()
              ? failure('wallet_insufficient_gas').body
              : `${words()}. ${failure('wallet_insufficient_funds').body}`}
          </Notice>
          <Button kind="secondary" onClick={() => props.holdings.refresh()}>
            {text().frame.retry}
          </Button>
        </>
      )}
    </Show>
  )
}
