import { bank } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import type { Target } from '../model/session.ts'
import type { I18n } from './createI18n.tsx'

/** Says where the money lands: `Arrives on Base at 0x27b1…1c26`, `Arrives in your account Chase ••4321`; nothing where nobody says. */
export function describeLanding({ text, fill }: I18n, { asset, address }: Target): string {
  if (asset.chainId === bank) return fill(text().deposit.toBank, { account: address }).trim()
  // What is kept of a payment names no address of the payer's.
  if (!address) return ''
  return fill(text().deposit.landing, {
    network: chainName(asset.chainId),
    address: shortAddress(address),
  })
}

/** Shortens an address that nobody is asked to send to. */
export function shortAddress(address: string): string {
  return `\u2066${address.slice(0, 6)}…\u2060${address.slice(-4)}\u2069`
}
