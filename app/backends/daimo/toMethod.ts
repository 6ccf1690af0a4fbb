import { rescaleUp } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Accepts, Instruction, QuotedAmount, Transfer } from '../../model/instruction.ts'
import type { Offer, Route, Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { isDollar } from '../isDollar.ts'
import { readIfThere } from './readIfThere.ts'
import type { Told } from './told.ts'
import { markOf } from './told.ts'
import type { FindAsset } from './wire.ts'
import { toAsset, toChainId, tronUsdt } from './wire.ts'

/** What an answer is read with. */
export type Reading = {
  readonly backend: string
  readonly isTest: boolean
  readonly offers: readonly Offer[]
  readonly accepts: Accepts
  readonly find: FindAsset
  readonly told: Told | undefined
  /** Ms since epoch. */
  readonly now: number
}

/** A payment method as far as the page can follow it. */
export type Method = { readonly route?: Route; readonly instruction?: Instruction }

/** A Tron address that nobody tells the end of is not shown for longer: the vendor's own page does not either. */
const longestMs = 3_600_000

/** Turns a payment method into what the payer must do and the way the money takes. */
export function toMethod(method: Place, target: Target, reading: Reading): Method {
  if (method.isAbsent) return {}
  const told = reading.told?.mark === markOf(method) ? reading.told : undefined
  const source = method.at('source')
  const sent = readIfThere(source.at('chainId'), (chain) => toAsset(source, toChainId(chain), reading.find))
  if (told?.redirect) return { ...(sent && { route: { asset: sent } }), instruction: told.redirect }
  switch (method.at('type').text()) {
    case 'evm': {
      const receiverAddress = method.at('receiverAddress').text()
      const { accepts } = reading
      return {
        route: { ...(sent ? { asset: sent } : { family: 'evm' }), receiverAddress },
        instruction: { kind: 'any_transfer', family: 'evm', receiverAddress, accepts },
      }
    }
    case 'tron': {
      const instruction = toTronTransfer(method, target, told, reading.now)
      return { route: { asset: sent ?? tronUsdt, receiverAddress: instruction.receiverAddress }, instruction }
    }
    case 'solana': {
      const prepared = told?.prepared
      const asset = sent ?? prepared?.asset
      return {
        ...(asset && { route: { asset } }),
        instruction: { kind: 'sign', family: 'solana', ...(prepared && { prepared }) },
      }
    }
    default:
      return {}
  }
}

/** How much and until when is told once, to the page that asked for the address; another knows what the session is locked to. */
function toTronTransfer(method: Place, target: Target, told: Told | undefined, now: number): Transfer {
  const amount = told?.amount ?? lockedAmount(target, tronUsdt)
  const longest = method.at('createdAt').secondsAsMs() + longestMs
  const expiresAt = told?.expiresAt ?? (now >= longest ? longest : undefined)
  return {
    kind: 'transfer',
    asset: tronUsdt,
    receiverAddress: method.at('receiverAddress').text(),
    ...(amount && { amount }),
    fees: [],
    walletLinks: [],
    memo: { kind: 'none' },
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

function lockedAmount(target: Target, asset: Asset): QuotedAmount | undefined {
  if (target.amount === undefined || !isDollar(target.asset)) return undefined
  return { units: rescaleUp(target.amount, target.asset.decimals, asset.decimals), basis: 'about' }
}
