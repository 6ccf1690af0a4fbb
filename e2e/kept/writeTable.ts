import type { Manner } from './reopen.ts'
import { screenAfter } from './screenAfter.ts'
import { sendRows, type SendPoint } from './sendRows.ts'
import { standings } from './standings.ts'
import { storageModes, type StorageMode } from './storages.ts'

const modes = Object.keys(storageModes) as StorageMode[]
const manners: readonly Manner[] = ['reloaded', 'opened again']
const points: Readonly<Record<SendPoint, string>> = {
  asked: 'while the wallet asks, before a hash is known',
  sent: 'once the wallet has given the hash',
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Writes the table of every screen: where a payer comes back to. */
export function writeScreens(): string {
  const columns = modes.flatMap((mode) => manners.map((manner) => [mode, manner] as const))
  const rows = standings.map((standing) => [
    standing.name,
    ...columns.map(([mode, manner]) => screenAfter(standing, mode, manner)),
  ])
  return table(['screen, backend', ...columns.map((column) => column.join(', '))], rows)
}

/** Writes the table of a wallet's payment: what a payer comes back to, by when the page was gone. */
export function writeSends(): string {
  const rows = Object.entries(points).map(([point, words]) => [
    words,
    ...modes.map((mode) => {
      const { screen, says } = sendRows[point as SendPoint][mode]
      return `${screen}, “${says}”`
    }),
  ])
  return table(['the page is gone', ...modes], rows)
}
