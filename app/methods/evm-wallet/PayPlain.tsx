import type { JSX } from 'solid-js'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { DepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { recall } from '../../lib/sessionMemory.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { createProviders } from '../../wallets/createProviders.ts'
import { later } from '../../parts/later.tsx'
import { bankKit, sendingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { ByHand, strayOf } from './ByHand.tsx'
import { Connect } from './Connect.tsx'
import { createConnection } from './createConnection.ts'
import { createHoldings } from './createHoldings.ts'
import { createOrder, isOpen } from './createOrder.ts'
import { createTransferPayment } from './createTransferPayment.ts'
import { limitsOf } from './fundsNote.ts'
import { keys } from './memoryKeys.ts'
import { isPayable } from './rankAssets.ts'
import { Review } from './Review.tsx'
import { wishOf } from './wishOf.ts'
import { PayHead } from '../PayHead.tsx'

const WrongSender = later(async () => (await bankKit.load()).WrongSender)

/** Pays an address by a transfer. What a wallet's transfer cannot carry is refused: a memo, a coin of another family. */
export function PayPlain(props: { instruction: Transfer }): JSX.Element {
  const hasMemo = () => props.instruction.memo.kind !== 'none'
  return (
    <Show
      when={!hasMemo() && isPayable(props.instruction.asset)}
      fallback={<Problem error={new DepositError(hasMemo() ? 'memo_unavailable' : 'wallet_failed', {})} />}
    >
      <PayTransfer instruction={props.instruction} />
    </Show>
  )
}

/** From top to bottom: a send nobody knows the end of, the wallet, the amount, the review. */
function PayTransfer(props: { instruction: Transfer }): JSX.Element {
  const { AmountStep, enWallet, LookFirst } = sendingKit.use()
  const i18n = useText().with(enWallet)
  const session = useSession()
  const { sessionId } = useLiveSession()()
  const wallets = createProviders(window)
  const wish = wishOf(useNavigation().view())
  const connecting = createConnection(wallets, wish, (error) => session.reportNotice(error))
  // Where only one account's payment counts, no other one is asked for it.
  const connection = () => {
    const known = connecting.connection()
    const wanted = props.instruction.senderAddress?.toLowerCase()
    return wanted && known?.account.toLowerCase() !== wanted ? undefined : known
  }
  const asset = createMemo(() => props.instruction.asset)
  const assets = createMemo(() => [asset()])
  const holdings = createHoldings(connection, () => assets())
  const limits = () => limitsOf(i18n, asset(), holdings.funds().get(asset().assetId))
  const draft = createOrder(() => props.instruction, connection, sessionId)
  const payment = createTransferPayment(session, sessionId, draft.order, Date.now)
  const [isEditing, setIsEditing] = createSignal(false)
  const isInWallet = () => payment.phase() === 'in_wallet'
  const info = () => connecting.connection()?.info ?? wallets().find(({ id }) => id === recall(keys.wallet))
  return (
    <Switch>
      <Match when={payment.phase() === 'unknown'}>
        <LookFirst onUnsent={() => payment.confirmUnsent()} />
      </Match>
      <Match when={!isInWallet() && !connection()}>
        <Show when={connecting.connection()}>
          <WrongSender connecting={connecting} instruction={props.instruction} />
        </Show>
        <Connect wallets={wallets()} preferredId={wish.wantedId ?? recall(keys.wallet)} connecting={connecting} />
      </Match>
      <Match when={payment.phase() === 'ready' && strayOf(payment.problem())}>
        {(stray) => (
          <Show when={connection()}>
            {(known) => <ByHand info={known().info} stray={stray()} onThere={() => payment.dismiss()} />}
          </Show>
        )}
      </Match>
      <Match when={payment.phase() === 'ready' && (isEditing() || !draft.order())}>
        <PayHead instruction={props.instruction} />
        <AmountStep
          asset={asset()}
          most={limits().most}
          missing={(units) => limits().missing(units)}
          minUnits={props.instruction.minAmount}
          start={draft.units()}
          isBusy={false}
          onAmount={(units) => {
            draft.setUnits(units)
            setIsEditing(false)
          }}
        />
      </Match>
      <Match when={true}>
        <Review
          instruction={props.instruction}
          order={draft.order()}
          wallet={info()?.name ?? ''}
          payment={payment}
          holdings={holdings}
          onEdit={isOpen(props.instruction) ? () => setIsEditing(true) : undefined}
        />
      </Match>
    </Switch>
  )
}
