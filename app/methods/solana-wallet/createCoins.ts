import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import type { BaseUnits } from '../../chains/amount.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Part } from '../../lib/createPart.ts'
import { createPart } from '../../lib/createPart.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Commit } from '../createCommit.ts'
import { choosingKit } from '../kits.ts'
import type { Connection } from './createConnection.ts'
import { useIsPriced } from './useIsPriced.ts'
import { amountStep, isAmountStep } from './steps.ts'

/** The choice of a connected payer: of what, and how much where the session leaves it open. */
export type CoinChoice = Pick<Commit, 'busyId' | 'problem'> & {
  /** What the account can pay with, best first. */
  readonly list: Part<readonly TokenOption[]>
  /** The coin whose amount is asked for now. */
  readonly asked: Accessor<TokenOption | undefined>
  pick(option: TokenOption): void
  choose(option: TokenOption, amount: BaseUnits): void
}

/** Makes the choice of one panel. Choosing has a transaction prepared for the account. */
export function createCoins(connection: Accessor<Connection>): CoinChoice {
  const session = useSession()
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const [picked, setPicked] = createSignal<TokenOption>()
  const list = createPart(async () => {
    const { backend } = facts()
    if (!session.tokenOptions) throw new DepositError('method_unavailable', { backend })
    const options = await session.tokenOptions({ solana: connection().account })
    return options.filter(({ asset }) => familyOf(asset.chainId) === 'solana')
  })
  const isPriced = useIsPriced()
  const choose = ({ asset }: TokenOption, amount?: BaseUnits) => {
    const { account } = connection()
    const choice = { kind: 'sign', asset, account } as const
    void commit(amount === undefined ? choice : { ...choice, amount }, { at: 'solana_wallet' })
  }
  return {
    list,
    busyId,
    problem,
    asked: () => (isAmountStep(navigation.view()) ? picked() : undefined),
    choose,
    pick(option) {
      if (option.required !== undefined || isPriced()) return choose(option, option.required)
      setPicked(() => option)
      navigation.go(amountStep(connection().wallet.id))
    },
  }
}

/** Gives what an account lacks for an amount, or nothing when it is enough or nobody knows. */
export function missingFor({ balance }: TokenOption, units: BaseUnits | undefined): BaseUnits | undefined {
  return units !== undefined && balance !== undefined && balance < units ? units - balance : undefined
}
