import { join } from 'node:path'
import { openJournal } from '../journal.ts'
import type { Keyed } from '../journalLines.ts'
import type { BankAccount, Challenge, Customer, HostedLink, Organization, SignIn } from './clients/model.ts'
import type { Flow } from './flows/model.ts'
import type { DepositSession, Payment, Widget } from './merchants/model.ts'
import type { Ramp, RampDeposit, RampLink } from './ramps/model.ts'
import type { Cursor, Deposit, Order, Route, Session, Settlement, Webhook } from './model.ts'

type Tables = {
  session: Session
  route: Route
  deposit: Deposit
  settlement: Settlement
  webhook: Webhook
  cursor: Cursor
  order: Order
  widget: Widget
  depositSession: DepositSession
  payment: Payment
  flow: Flow
  organization: Organization
  challenge: Challenge
  signIn: SignIn
  customer: Customer
  bankAccount: BankAccount
  hostedLink: HostedLink
  ramp: Ramp
  rampDeposit: RampDeposit
  rampLink: RampLink
  clock: { id: 'clock'; offsetMs: number }
}

/** A table in memory whose every write is in the journal first. */
export type Table<Row extends { id: string }> = {
  get(id: string): Row | undefined
  /** Gives a row that must be there. @throws an Error when it is not */
  need(id: string): Row
  /** Writes a row, new or changed, and gives it back. */
  put(row: Row): Row
  /** Removes a row. */
  delete(id: string): void
  all(): IterableIterator<Row>
}

export type Store = { [Name in keyof Tables]: Table<Tables[Name]> } & {
  /** Makes all writes of a task one line of the journal, so that a crash keeps all of them or none. */
  together<Result>(task: () => Result): Result
  close(): void
}

const names = [
  'session',
  'route',
  'deposit',
  'settlement',
  'webhook',
  'cursor',
  'order',
  'widget',
  'depositSession',
  'payment',
  'flow',
  'organization',
  'challenge',
  'signIn',
  'customer',
  'bankAccount',
  'hostedLink',
  'ramp',
  'rampDeposit',
  'rampLink',
  'clock',
] as const

/** The file in a sandbox's folder that holds all it knows but the chains. */
export const storeFile = 'journal-4.jsonl'

/** Opens what the sandbox knows in `folder`, as it was when the last run ended, however it ended. */
export function openStore(folder: string): Store {
  const { entries, journal } = openJournal(join(folder, storeFile))
  const rows = new Map(names.map((name) => [name as string, new Map<string, unknown>()]))
  // The journal is this program's own writing, so its entries are what was put.
  for (const { key, value: row } of entries as Keyed<{ id: string } | null>[]) {
    if (row !== null) rows.get(key.slice(0, key.indexOf(' ')))?.set(row.id, row)
  }
  const table = <Name extends keyof Tables>(name: Name): Table<Tables[Name]> => {
    const own = rows.get(name) as Map<string, Tables[Name]>
    const get = (id: string) => own.get(id)
    return {
      get,
      need(id) {
        const row = get(id)
        if (!row) throw new Error(`no ${name} ${id}`)
        return row
      },
      put(row) {
        journal.put({ key: `${name} ${row.id}`, value: row })
        own.set(row.id, row)
        return row
      },
      delete(id) {
        journal.put({ key: `${name} ${id}`, value: null })
        own.delete(id)
      },
      all: () => own.values(),
    }
  }
  return {
    session: table('session'),
    route: table('route'),
    deposit: table('deposit'),
    settlement: table('settlement'),
    webhook: table('webhook'),
    cursor: table('cursor'),
    order: table('order'),
    widget: table('widget'),
    depositSession: table('depositSession'),
    payment: table('payment'),
    flow: table('flow'),
    organization: table('organization'),
    challenge: table('challenge'),
    signIn: table('signIn'),
    customer: table('customer'),
    bankAccount: table('bankAccount'),
    hostedLink: table('hostedLink'),
    ramp: table('ramp'),
    rampDeposit: table('rampDeposit'),
    rampLink: table('rampLink'),
    clock: table('clock'),
    together: journal.together,
    close: journal.close,
  }
}
