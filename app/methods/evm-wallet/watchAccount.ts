import { readAccounts, watchWallet } from './provider.ts'
import type { Connection } from './createConnection.ts'

/** Wallets may emit thousands of events; they are looked at this often. */
const lookMs = 100

/** Calls back once when a wallet is no longer at the account that was connected; looks at once and after each event. */
export function watchAccount({ info, account }: Connection, onLost: () => void): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    timer = undefined
    const [current] = await readAccounts(info.provider).catch(() => [])
    if (isOver || current?.toLowerCase() === account.toLowerCase()) return
    isOver = true
    onLost()
  }
  const stop = watchWallet(info.provider, () => (timer ??= setTimeout(() => void look(), lookMs)))
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
    stop()
  }
}
