import { readAccounts } from './provider.ts'
import type { Connection } from './createConnection.ts'
import { watchCalmly } from './watchCalmly.ts'

/** Calls back once when a wallet is no longer at the account that was connected; looks at once and after each event. */
export function watchAccount({ info, account }: Connection, onLost: () => void): () => void {
  let isOver = false
  const look = async () => {
    const [current] = await readAccounts(info.provider).catch(() => [])
    if (isOver || current?.toLowerCase() === account.toLowerCase()) return
    isOver = true
    onLost()
  }
  const stop = watchCalmly(info.provider, () => void look())
  void look()
  return () => {
    isOver = true
    stop()
  }
}
