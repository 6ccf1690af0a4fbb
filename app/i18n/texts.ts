import type { en } from './en.ts'
import type { enAddress } from './enAddress.ts'
import type { enBank } from './enBank.ts'
import type { enCall } from './enCall.ts'
import type { enChoosing } from './enChoosing.ts'
import type { enErrors } from './enErrors.ts'
import type { enExchange } from './enExchange.ts'
import type { enAside } from './enAside.ts'
import type { enLink } from './enLink.ts'
import type { enLookup } from './enLookup.ts'
import type { enOutcomes } from './enOutcomes.ts'
import type { enSolana } from './enSolana.ts'
import type { enSolanaWays } from './enSolanaWays.ts'
import type { enRefund } from './enRefund.ts'
import type { enRoutes } from './enRoutes.ts'
import type { enWallet } from './enWallet.ts'

/** The texts that are always there. */
export type CoreTexts = typeof en
/** Every text of the page: the shape of a language. */
export type Texts = CoreTexts &
  typeof enAddress &
  typeof enBank &
  typeof enCall &
  typeof enChoosing &
  typeof enExchange &
  typeof enRefund &
  typeof enRoutes &
  typeof enWallet &
  typeof enSolana &
  typeof enSolanaWays &
  typeof enOutcomes &
  typeof enLink &
  typeof enLookup &
  typeof enAside &
  typeof enErrors
/** The texts that are always there, and named ones of a part. */
export type TextsWith<Key extends keyof Texts> = CoreTexts & Pick<Texts, Key>
