import type { Holder } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { parseExact } from './exactJson.ts'
import { makeShelf } from './makeShelf.ts'
import { textAt } from './wire.ts'

/** Instructions that the backend told once, as it told them. */
export type Keepsakes = {
  /** Keeps for this tab what was told of a transfer; read again later, it is checked again. */
  note(transferId: string, told: Place): void
  /** Gives what this tab keeps of a transfer, else what this device does. */
  find(transferId: string): { readonly told: unknown; readonly held: Holder } | undefined
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
    note: (transferId, told) => tab.write(slot(transferId), JSON.stringify(pick(told))),
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
