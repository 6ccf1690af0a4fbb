import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, untrack } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Part } from '../../lib/createPart.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Commit } from '../createCommit.ts'
import { choosingKit } from '../kits.ts'
import type { Connection } from './createConnection.ts'
import { loadLooking } from './loadLooking.ts'
import { useIsPriced } from './useIsPriced.ts'
import { amountStep, isAmountStep, isEntered } from './steps.ts'

/** The choice of a connected payer: of what, and how much where the session leaves it open. */
export type CoinChoice = Pick<Commit, 'busyId' | 'problem'> & {
  /** What the account can pay with, best first. */
  readonly list: Part<readonly TokenOption[]>
  /** The coin whose amount is asked for now. */
  readonly asked: Accessor<TokenOption | undefined>
  /** The list as far as the chain completes it: a word of warning, which ends nothing. */
  readonly known: Accessor<readonly TokenOption[]>
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
  // A list that leaves out what is none says nothing of the SOL for the fee: the chain does, and nobody waits for it.
  const looked = createMemo(() => {
    const options = valueOf(list)
    if (!options || solIn(options)?.balance !== undefined) return undefined
    return createPart(async () => (await loadLooking()).withSol(connection().account, options))
  })
  const known = () => {
    const part = looked()
    return (part && valueOf(part)) ?? valueOf(list) ?? []
  }
  const isPriced = useIsPriced()
  const choose = ({ asset }: TokenOption, amount?: BaseUnits) => {
    const { account } = connection()
    const choice = { kind: 'sign', asset, account } as const
    void commit(amount === undefined ? choice : { ...choice, amount }, { at: 'solana_wallet' })
  }
  const pick = (option: TokenOption) => {
    if (option.required !== undefined || isPriced()) return choose(option, option.required)
    setPicked(() => option)
    navigation.go(amountStep(connection().wallet.id))
  }
  // In a wallet's own browser the payer is one tap from paying; whoever comes back gets the list.
  createEffect(() => {
    const able = ableOf(valueOf(list) ?? [])
    if (!able || !isEntered(navigation.view())) return
    navigation.replace({ at: 'solana_wallet', step: 'choose' })
    untrack(() => pick(able))
  })
  return {
    list,
    busyId,
    problem,
    asked: () => (isAmountStep(navigation.view()) ? picked() : undefined),
    known,
    choose,
    pick,
  }
}

/** What the network takes for one signature, at least, in lamports. @see https://solana.com/docs/core/fees */
const signatureFee = 5_000n

/** What is missing, of which coin; for the network's fee, or of what is paid with. */
export type Lack = { readonly asset: Asset; readonly units: BaseUnits; readonly isFee: boolean }

/**
 * Gives what an account lacks to send an amount of a coin, or nothing when it is enough or nobody knows. The payer pays the
 * fee: a coin cannot go where there is no SOL, and SOL not to its last lamport. What a new account costs is known only
 * once a transaction is prepared.
 */
export function lackOf(
  { asset, balance }: TokenOption,
  units: BaseUnits | undefined,
  options: readonly TokenOption[],
): Lack | undefined {
  if (units !== undefined && balance !== undefined && balance < units)
    return { asset, units: units - balance, isFee: false }
  const sol = solIn(options)
  const needed = (isNative(asset) ? (units ?? 0n) : 0n) + signatureFee
  if (sol?.balance === undefined || sol.balance >= needed) return undefined
  return { asset: sol.asset, units: needed - sol.balance, isFee: true }
}

const solIn = (options: readonly TokenOption[]) => options.find(({ asset }) => isNative(asset))

/** Gives the most of a coin that can be sent: of SOL the network's fee stays behind. */
export function mostOf({ asset, balance }: TokenOption): BaseUnits | undefined {
  if (balance === undefined || !isNative(asset)) return balance
  return balance > signatureFee ? balance - signatureFee : 0n
}

/** Gives the first coin that can pay now, where it is known that it can; a coin alone of which nothing is known will do. */
export function ableOf(options: readonly TokenOption[]): TokenOption | undefined {
  const known = options.find((option) => {
    const { required, balance = 0n } = option
    return balance > 0n && !lackOf(option, required, options)
  })
  const [only, second] = options
  return known ?? (second || only?.balance !== undefined ? undefined : only)
}
