import { destination } from './rows/destination.ts'
import { host } from './rows/host.ts'
import { invariants } from './rows/invariants.ts'
import { page } from './rows/page.ts'
import { wallet } from './rows/wallet.ts'
import type { Threat } from './threat.ts'

/** All threats, as the document has them. */
export const tables: readonly (readonly [heading: string, rows: readonly Threat[]])[] = [
  ['What holds always', invariants],
  ['Where the money goes', destination],
  ['Wallets', wallet],
  ['The page', page],
  ['Hosts, time and the release', host],
]
