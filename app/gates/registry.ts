import type { Component } from 'solid-js'
import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { accountsKit, choosingKit, evmKit, formsKit } from '../methods/kits.ts'
import type { Gate } from '../model/session.ts'
import { gateKit } from './kits.ts'

/** A gate that has a screen of its own. A review of the payer's money is only waited for. */
export type GateKind = Exclude<Gate['kind'], 'risk_review'>

/** What the screen of a gate gets; its commands are those of `useSession().ramp`. */
export type GateProps<Kind extends GateKind> = {
  readonly gate: Extract<Gate, { kind: Kind }>
  /** Shows the gate before this one once more, where a payer may want to change what they said there. */
  readonly onBack: (() => void) | undefined
  /** Says that this gate was passed: one that was shown once more gives way to the one that stands. */
  readonly onPassed: () => void
}

/** Loads a gate's part, what it draws with, and the words for what may go wrong at it. */
const withKits = async <Screen>(part: Promise<Screen>, ...kits: readonly { load(): Promise<unknown> }[]) => {
  const words = loadErrorTexts().catch(() => undefined)
  const [screen] = await Promise.all([part, words, gateKit.load(), ...kits.map((kit) => kit.load())])
  return screen
}

/** Gates are parts: most payers meet none. */
export const gates: { readonly [Kind in GateKind]: () => Promise<Component<GateProps<Kind>>> } = {
  wallet_sign_in: async () => (await withKits(import('./wallet-sign-in/WalletSignIn.tsx'), evmKit)).WalletSignIn,
  customer: async () => (await withKits(import('./customer/Customer.tsx'), formsKit)).Customer,
  one_time_code: async () => (await withKits(import('./one-time-code/OneTimeCode.tsx'), choosingKit)).OneTimeCode,
  identity: async () => (await withKits(import('./identity/Identity.tsx'))).Identity,
  terms: async () => (await withKits(import('./terms/Terms.tsx'))).Terms,
  bank_account: async () => (await withKits(import('./bank-account/BankAccount.tsx'), accountsKit)).BankAccount,
}
