import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { makeKit } from '../parts/makeKit.ts'

/** Loads what shows a receiver address, its amount and its costs. Whatever else panels share comes in the same part, and no panel is made before it is there. */
export const loadReceiver = async () => (await import('./receiver.ts')).receiver

/** What a payer chooses by, and the words for what may go wrong with it. */
export const choosingKit = makeKit(async () => (await import('./choosing.ts')).choosing, {
  load: () => loadErrorTexts().catch(() => undefined),
})

/** What a payer types with, and what lists coins and places to choose from. */
export const askingKit = makeKit(async () => (await import('./asking.ts')).asking, choosingKit)

/** What asks for a refund address. */
export const refundKit = makeKit(async () => (await import('./refund.ts')).refund, askingKit)

/** What finds the Solana wallets of this browser. */
export const solanaKit = makeKit(async () => (await import('./findSolana.ts')).findSolana)

/** What a wallet sends with: one request, never a second, and what is said meanwhile. */
export const sendingKit = makeKit(async () => (await import('./sending.ts')).sending)

/** What pays from a wallet of this browser, and what connects one and asks it for a signature. */
export const evmKit = makeKit(
  async () => (await import('./evm-wallet/evmWallet.tsx')).evmWallet,
  choosingKit,
  sendingKit,
)

/** What shows addresses that are for an amount, or end, and chooses one of a session that has routes. Its questions draw with the asking kit. */
export const limitedKit = makeKit(async () => (await import('./limited.ts')).limited)

/** What a payer opens on the side. */
export const asideKit = makeKit(async () => (await import('./aside.ts')).aside)
export const loadAside = asideKit.load

/** What leads to a wallet elsewhere, where none is in this browser. It draws with the choosing kit, too. */
export const appsKit = makeKit(async () => (await import('./apps.ts')).apps, asideKit)

/** What payments from and to a bank share. */
export const bankKit = makeKit(async () => (await import('./bankSide.ts')).bankSide)

/** What a payer fills in forms with: fields, their checks, and what is typed until it is sent. Whoever opens a form has loaded the words for what may go wrong. */
export const formsKit = makeKit(async () => (await import('../forms/forms.ts')).forms)

/** What lists bank accounts and adds one. */
export const accountsKit = makeKit(async () => (await import('./bank-accounts/accounts.ts')).accounts, formsKit)
