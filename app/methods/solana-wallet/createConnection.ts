import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { pairs } from '#pairs'
import { solana } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'
import type { SolanaWallet } from '../../wallets/solana/solanaWallet.ts'
import { choosingKit } from '../kits.ts'
import { loadSolanaRelay } from './loadSolanaRelay.ts'
import { toWalletError } from './readThrown.ts'

/** A Solana wallet that shows an account to this page. */
export type Connection = { readonly wallet: SolanaWallet; readonly account: string }

/** Brings a wallet and the page together. */
export type Connecting = {
  readonly connection: Accessor<Connection | undefined>
  /** The wallet that has the request open. */
  readonly asking: Accessor<SolanaWallet | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** Asks the payer in the wallet. Never rejects: what went wrong is the problem. */
  connect(wallet: SolanaWallet): Promise<void>
}

/** The wallet the payer tapped a moment ago, so that it is asked at once; else the one of before is asked silently; `takesOnly`: the only one that is here will do. */
export type Wish = { readonly wantedId: string | undefined; readonly asksAtOnce: boolean; readonly takesOnly?: boolean }

/** Where the wallet chosen last is remembered. */
export const lastWalletKey = 'solanaWallet'

/** The connection of the panel before: committing to a way to pay changes the panel. */
let last: Connection | undefined

/** Connects one wallet. Another account ends the connection: nothing is sent from one that the payer did not see. */
export function createConnection(
  wallets: Accessor<readonly SolanaWallet[]>,
  wish: Wish,
  onProblem: (error: DepositError) => void,
): Connecting {
  const wantedId = wish.wantedId ?? recall(lastWalletKey)
  const start = last && (wish.wantedId === undefined || last.wallet.id === wish.wantedId) ? last : undefined
  const [connection, setConnection] = createSignal(start && isThere(start) ? start : undefined)
  const [asking, setAsking] = createSignal<SolanaWallet>()
  const [problem, setProblem] = createSignal<DepositError>()
  // One on another device is not in this browser until it is listed; where its code cannot be had, the list says how to pair one.
  if (pairs && !start && wantedId?.startsWith('relay')) loadSolanaRelay().catch(() => undefined)
  let isGone = false
  onCleanup(() => (isGone = true))

  const settle = (next: Connection | undefined, error?: DepositError) => {
    if (isGone) return
    last = next
    setConnection(() => next)
    setProblem(() => error)
    if (error) onProblem(error)
  }
  const connect = async (wallet: SolanaWallet) => {
    if (asking()) return
    setProblem(undefined)
    setAsking(() => wallet)
    remember(lastWalletKey, wallet.id)
    try {
      await wallet.connect(false)
      settle({ wallet, account: accountOf(wallet) })
      choosingKit.use().noteRecent('inlet:recent-wallet', wallet.id)
    } catch (thrown) {
      settle(undefined, await toWalletError(thrown))
    }
    if (!isGone) setAsking(undefined)
  }
  const restore = async (wallet: SolanaWallet) => {
    await wallet.connect(true).catch(() => undefined)
    const [account] = wallet.accounts()
    if (account && !account.cluster && !connection() && !asking()) settle({ wallet, account: account.address })
  }

  // A connection that ends is not taken up again by itself: its wallet may show an account that the payer has not seen.
  let hasTried = connection() !== undefined
  createEffect(() => {
    const [only, second] = wallets()
    const wallet = wallets().find(({ id }) => id === wantedId) ?? (wish.takesOnly && !second ? only : undefined)
    if (!wallet || hasTried || connection()) return
    hasTried = true
    void (wish.asksAtOnce ? connect(wallet) : restore(wallet))
  })
  createEffect(
    on(connection, (known) => {
      if (!known) return
      const look = () => void (isThere(known) || settle(undefined, new DepositError('wallet_changed', {})))
      onCleanup(known.wallet.watch(look))
    }),
  )
  return { connection, asking, problem, connect }
}

/** Tells whether a wallet is still at the account that was connected. */
export function isThere({ wallet, account }: Connection): boolean {
  const [current] = wallet.accounts()
  return current?.address === account && current.cluster === undefined
}

/** @throws {@link DepositError} `wallet_wrong_chain`, `wallet_failed` */
function accountOf(wallet: SolanaWallet): string {
  const [account] = wallet.accounts()
  if (!account) throw new DepositError('wallet_failed', {})
  if (account.cluster) throw new DepositError('wallet_wrong_chain', { expected: solana, actual: account.cluster })
  return account.address
}
