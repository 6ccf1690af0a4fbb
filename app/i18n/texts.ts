import type { en } from './en.ts'
import type { enAddress } from './enAddress.ts'
import type { enApps } from './enApps.ts'
import type { enAside } from './enAside.ts'
import type { enAsking } from './enAsking.ts'
import type { enBank } from './enBank.ts'
import type { enBankAccount } from './enBankAccount.ts'
import type { enCall } from './enCall.ts'
import type { enChoosing } from './enChoosing.ts'
import type { enCode } from './enCode.ts'
import type { enCoins } from './enCoins.ts'
import type { enCovered } from './enCovered.ts'
import type { enCustomer } from './enCustomer.ts'
import type { enEnds } from './enEnds.ts'
import type { enErrors } from './enErrors.ts'
import type { enRampErrors } from './enRampErrors.ts'
import type { enExchange } from './enExchange.ts'
import type { enFamilies } from './enFamilies.ts'
import type { enForms } from './enForms.ts'
import type { enGate } from './enGate.ts'
import type { enGuide } from './enGuide.ts'
import type { enHost } from './enHost.ts'
import type { enIdentity } from './enIdentity.ts'
import type { enLimited } from './enLimited.ts'
import type { enLink } from './enLink.ts'
import type { enLogins } from './enLogins.ts'
import type { enLookup } from './enLookup.ts'
import type { enNoSol } from './enNoSol.ts'
import type { enOrder } from './enOrder.ts'
import type { enOutcomes } from './enOutcomes.ts'
import type { enRefund } from './enRefund.ts'
import type { enRefused } from './enRefused.ts'
import type { enRelay } from './enRelay.ts'
import type { enRest } from './enRest.ts'
import type { enRoutes } from './enRoutes.ts'
import type { enScan } from './enScan.ts'
import type { enSeen } from './enSeen.ts'
import type { enSignIn } from './enSignIn.ts'
import type { enSolana } from './enSolana.ts'
import type { enSolanaWays } from './enSolanaWays.ts'
import type { enStopped } from './enStopped.ts'
import type { enTerms } from './enTerms.ts'
import type { enUnavailable } from './enUnavailable.ts'
import type { enUnpaired } from './enUnpaired.ts'
import type { enUnread } from './enUnread.ts'
import type { enWalletNotice } from './enWalletNotice.ts'
import type { enWallet } from './enWallet.ts'

/** The texts that are always there. */
export type CoreTexts = typeof en
/** Every text of the page: the shape of a language. */
export type Texts = CoreTexts &
  typeof enAddress &
  typeof enBank &
  typeof enOrder &
  typeof enSignIn &
  typeof enCode &
  typeof enIdentity &
  typeof enTerms &
  typeof enGate &
  typeof enLogins &
  typeof enCustomer &
  typeof enBankAccount &
  typeof enCall &
  typeof enGuide &
  typeof enAsking &
  typeof enChoosing &
  typeof enExchange &
  typeof enRelay &
  typeof enUnpaired &
  typeof enWalletNotice &
  typeof enRefund &
  typeof enRoutes &
  typeof enCoins &
  typeof enLimited &
  typeof enWallet &
  typeof enScan &
  typeof enCovered &
  typeof enSeen &
  typeof enSolana &
  typeof enFamilies &
  typeof enNoSol &
  typeof enRefused &
  typeof enHost &
  typeof enSolanaWays &
  typeof enUnread &
  typeof enOutcomes &
  typeof enEnds &
  typeof enRest &
  typeof enStopped &
  typeof enUnavailable &
  typeof enLink &
  typeof enLookup &
  typeof enApps &
  typeof enAside &
  typeof enErrors &
  typeof enRampErrors &
  typeof enForms
/** The texts that are always there, and named ones of a part. */
export type TextsWith<Key extends keyof Texts> = CoreTexts & Pick<Texts, Key>
