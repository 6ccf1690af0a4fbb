import { rulesOf } from '../../chains/families.ts'
import type { Family } from '../../chains/network.ts'
import type { Widget } from '../../ledger/merchants/model.ts'
import { bleepayWidgets } from './keys.ts'

/** Makes a widget whose merchant has addresses of its own; everything is allowed unless said otherwise. */
export function makeWidget({ id, secret, ...more }: Pick<Widget, 'id' | 'secret'> & Partial<Widget>): Widget {
  const address = (family: Family) => rulesOf(family).vaultAddress(merchantRoute(id))
  return {
    id,
    secret,
    name: 'Acme',
    enabled: true,
    minAmount: '0.01',
    maxAmount: '10000',
    allowedDomains: [],
    metadataSchema: null,
    addresses: { evm: address('evm'), solana: address('solana'), tron: address('tron') },
    ...more,
  }
}

/** Gives what a merchant's addresses are computed from; the same text moves money out of them. */
export function merchantRoute(widgetId: string): string {
  return `merchant/${widgetId}`
}

/** Makes the widgets that always stand. */
export function makeStandingWidgets(): Widget[] {
  const { open, shop, disabled } = bleepayWidgets
  return [
    makeWidget(open),
    makeWidget({
      ...shop,
      name: 'Acme shop',
      minAmount: '1',
      maxAmount: '1000',
      allowedDomains: ['shop.example'],
      metadataSchema: { type: 'object', required: ['orderId'], properties: { orderId: { type: 'string' } } },
    }),
    makeWidget({ ...disabled, enabled: false }),
  ]
}
