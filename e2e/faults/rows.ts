import type { FaultRow } from './row.ts'
import { answers } from './rows/answers.ts'
import { chain } from './rows/chain.ts'
import { device } from './rows/device.ts'
import { host } from './rows/host.ts'
import { input } from './rows/input.ts'
import { line } from './rows/line.ts'
import { rails } from './rows/rails.ts'
import { routes } from './rows/routes.ts'
import { site } from './rows/site.ts'
import { walletAnswers } from './rows/walletAnswers.ts'
import { wallets } from './rows/wallets.ts'

/** Lists every table of faults under its heading. */
export const tables: readonly (readonly [heading: string, rows: readonly FaultRow[]])[] = [
  ['Network', [...line, ...site]],
  ['Backend', [...answers, ...routes, ...rails]],
  ['Chain', chain],
  ['Wallet', [...wallets, ...walletAnswers]],
  ['Host', host],
  ['Device and browser', device],
  ['Input', input],
]

/** Lists every fault. */
export const rows: readonly FaultRow[] = tables.flatMap(([, own]) => own)
