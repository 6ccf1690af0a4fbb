import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { pairs } from '#pairs'
import { DepositError } from '../../errors.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { choosingKit, sendingKit } from '../kits.ts'
import { resumeRelay } from './resumeRelay.ts'
import { promptWallet, readAccounts, toAccounts } from './provider.ts'
import { toWalletError } from './readThrown.ts'
import { watchAccount } from './watchAccount.ts'
import { keys } from './memoryKeys.ts'

/** A wallet that shows an account to this page. */
export type Connection = { readonly info: WalletProvider; readonly account: string }

/** Brings a wallet and the page together. */
export type Connecting = {
  readonly connection: Accessor<Connection | undefined>
  /** A wallet of before may still answer without being asked. */
  readonly isRestoring: Accessor<boolean>
  /** The wallet that has the request open. */
  readonly asking: Accessor<WalletProvider | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** The wallet of before, while it does not even say which accounts it shows; others can be chosen. */
  readonly silent: Accessor<WalletProvider | undefined>
  /** Asks the payer in the wallet. Never rejects: what went wrong is the problem. */
  connect(info: WalletProvider): Promise<void>
}

/** The wallet the payer chose, and whether that was a moment ago, so that it is asked at once; `takesOnly`: the only one that is here will do. */
export type Wish = { readonly wantedId: string | undefined; readonly asksAtOnce: boolean; readonly takesOnly?: boolean }

/** A wallet that is not there or does not answer by then is not waited for. */
const restoreMs = 1_500

/** The connection of the panel before: committing to a way to pay changes the panel. */
let last: Connection | undefined

/**
 * Connects the wallet that is wished for, else the one of before, silently unless the wish says otherwise. Another
 * account ends the connection, so that nothing is ever sent from one that the payer did not see.
 */
export function createConnection(
  providers: Accessor<readonly WalletProvider[]>,
  wish: Wish,
  onProblem: (error: DepositError) => void,
): Connecting {
  const wantedId = wish.wantedId ?? recall(keys.wallet)
  const start = wish.wantedId === undefined || last?.info.id === wish.wantedId ? last : undefined
  const [connection, setConnection] = createSignal(start)
  if (pairs) void resumeRelay(wantedId)
  const [asking, setAsking] = createSignal<WalletProvider>()
  const [problem, setProblem] = createSignal<DepositError>()
  const [silent, setSilent] = createSignal<WalletProvider>()
  const [isAwaited, setIsAwaited] = createSignal(!start && wantedId !== undefined && !wish.asksAtOnce)
  const { createPatience } = sendingKit.use()
  const { noteRecent } = choosingKit.use()
  const isPatient = createPatience(restoreMs)
  let isGone = false
  onCleanup(() => (isGone = true))

  const settle = (next: Connection | undefined, error?: DepositError) => {
    if (isGone) return
    last = next
    setConnection(() => next)
    setProblem(() => error)
    if (error) onProblem(error)
  }
  const connect = async (info: WalletProvider) => {
    setProblem(undefined)
    setAsking(() => info)
    remember(keys.wallet, info.id)
    try {
      const [account] = toAccounts(await promptWallet(info.provider, 'eth_requestAccounts'))
      if (account) noteRecent('inlet:recent-wallet', info.id)
      settle(account ? { info, account } : undefined, account ? undefined : new DepositError('wallet_failed', {}))
    } catch (thrown) {
      settle(undefined, await toWalletError(thrown))
    }
    if (!isGone) setAsking(undefined)
  }
  const restore = async (info: WalletProvider) => {
    const timer = setTimeout(() => isGone || setSilent(() => info), restoreMs)
    const accounts = await readAccounts(info.provider).catch(() => undefined)
    clearTimeout(timer)
    if (accounts) setSilent(undefined)
    const [account] = accounts ?? []
    if (account && !connection() && !asking()) settle({ info, account })
    if (!isGone) setIsAwaited(false)
  }

  // A connection that ends is not taken up again by itself: its wallet may show an account that the payer has not seen.
  let hasTried = start !== undefined
  createEffect(() => {
    const [only, second] = providers()
    const info = providers().find(({ id }) => id === wantedId) ?? (wish.takesOnly && !second ? only : undefined)
    if (!info || hasTried || connection()) return
    hasTried = true
    void (wish.asksAtOnce ? connect(info) : restore(info))
  })
  createEffect(
    on(connection, (known) => {
      const lose = () => settle(undefined, new DepositError('wallet_changed', {}))
      if (known) onCleanup(watchAccount(known, lose))
    }),
  )
  return { connection, isRestoring: () => isAwaited() && isPatient(), asking, problem, silent, connect }
}
