import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { watchWallet } from './provider.ts'

/** Wallets may emit thousands of events; they are looked at this often. */
const lookMs = 100

/** Calls back when a wallet says that something changed, ten times a second at most; gives the function that ends it. */
export function watchCalmly(provider: Eip1193Provider, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = watchWallet(provider, () => {
    timer ??= setTimeout(() => {
      timer = undefined
      look()
    }, lookMs)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
