import type { Holder } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { parseExact } from './exactJson.ts'
import { makeShelf } from './makeShelf.ts'
import type { Leg } from './toLeg.ts'
import { textAt } from './wire.ts'

/** What is kept of a transfer, as JSON has it, and who keeps it. */
export type Keepsake = { readonly told: unknown; readonly held: Holder }

/** Instructions that the backend told once, as it told them. */
export type Keepsakes = {
  /** Keeps for this tab what was told of a transfer, and what it buys; read again later, it is checked again. */
  note(transferId: string, told: Place, leg?: Leg): void
  /** Notes whether its money was seen, after which nothing is to be paid. */
  mark(transferId: string, isSeen: boolean): void
  /** Gives what this device keeps of a transfer, else what this tab does. */
  find(transferId: string): Keepsake | undefined
  /** Keeps on the device too, by the payer's wish, or no more. */
  keep(transferId: string, isKept: boolean): void
  /** Forgets all of a transfer. */
  forget(transferId: string): void
}

/** The provider's own rows, and nothing of the payer's. */
const fields = [
  'network',
  'currency',
  'amount',
  'depositMessage',
  'bankAccountNumber',
  'bankRoutingNumber',
  'bankBeneficiaryName',
  'bankName',
  'toAddress',
] as const

/** Makes the keeper of what is told once: each transfer has its own place, in this tab and on this device. */
export function makeKeepsakes(backend: string): Keepsakes {
  const tab = makeShelf(() => window.sessionStorage)
  const device = makeShelf(() => window.localStorage)
  const slot = (transferId: string) => `inlet:told:${backend}:${transferId}`
  return {
    note(transferId, told, leg) {
      const purchase = leg?.bank.direction === 'buy' ? pickPurchase(leg) : undefined
      const text = JSON.stringify({ ...pick(told), ...(purchase && { purchase }) })
      const isOnDevice = device.read(slot(transferId)) !== undefined
      for (const shelf of isOnDevice ? [tab, device] : [tab]) shelf.write(slot(transferId), text)
    },
    mark(transferId, isSeen) {
      for (const shelf of [tab, device]) {
        const text = shelf.read(slot(transferId))
        const kept = text === undefined ? undefined : parse(text)
        if (typeof kept !== 'object' || kept === null || 'isSeen' in kept === isSeen) continue
        shelf.write(slot(transferId), JSON.stringify({ ...kept, isSeen: isSeen || undefined }))
      }
    },
    find(transferId) {
      const kept = device.read(slot(transferId))
      const text = kept ?? tab.read(slot(transferId))
      const told = text === undefined ? undefined : parse(text)
      return told === undefined ? undefined : { told, held: kept === undefined ? 'tab' : 'device' }
    },
    keep(transferId, isKept) {
      const text = tab.read(slot(transferId)) ?? device.read(slot(transferId))
      // What the device forgets by the payer's wish is still this tab's.
      if (!isKept && text !== undefined) tab.write(slot(transferId), text)
      device.write(slot(transferId), isKept ? text : undefined)
    },
    forget(transferId) {
      for (const shelf of [tab, device]) shelf.write(slot(transferId), undefined)
    },
  }
}

/** What a purchase is of, without whom it is for. */
function pickPurchase({ bank, amount, coin, moneyDecimals }: Leg): object {
  const { assetId, symbol, decimals } = coin.asset
  return {
    ...{ rail: bank.rail, amount, currency: bank.currency, moneyDecimals: String(moneyDecimals) },
    ...{ assetId, symbol, decimals: String(decimals) },
  }
}

function pick(told: Place): object {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = textAt(told, field)
      return text === undefined ? [] : [[field, text]]
    }),
  )
}

function parse(text: string): unknown {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}
