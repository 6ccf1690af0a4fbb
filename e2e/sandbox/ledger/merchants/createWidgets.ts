import type { ChainId } from '../../chains/network.ts'
import { networkOf } from '../../chains/networks.ts'
import type { Table } from '../store.ts'
import type { Widget } from './model.ts'

export type Widgets = {
  get(id: string): Widget | undefined
  /** Adds a widget, and counts its addresses in from now on. One that is known stays as it is. */
  add(widget: Widget): Widget
  /** Gives the widget whose merchant owns an address. */
  at(chainId: ChainId, address: string): Widget | undefined
}

/** Creates the part of the book that knows the widgets and their merchants' addresses. */
export function createWidgets(table: Table<Widget>): Widgets {
  const ids = new Map<string, string>()
  const index = ({ id, addresses }: Widget) => {
    for (const address of Object.values(addresses)) ids.set(spellingOf(address), id)
  }
  for (const widget of table.all()) index(widget)
  return {
    get: table.get,
    add(widget) {
      const known = table.get(widget.id)
      if (known) return known
      index(widget)
      return table.put(widget)
    },
    at(chainId, address) {
      const id = ids.get(networkOf(chainId).family === 'evm' ? spellingOf(address) : address)
      return id === undefined ? undefined : table.get(id)
    },
  }
}

/** EVM addresses ignore case, others do not. */
function spellingOf(address: string): string {
  return address.startsWith('0x') ? address.toLowerCase() : address
}
