import { randomBytes } from 'node:crypto'
import type { ChainId } from '../chains/network.ts'
import { makeWidget } from '../faces/bleepay/makeWidget.ts'
import { findWireNetwork, type WireNetwork } from '../faces/bleepay/wireNetworks.ts'
import type { Widget } from '../ledger/merchants/model.ts'
import { InputError } from './inputs.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'

/** Opens a widget for a host's server and gives what it needs to make sessions with it on a network. @throws InputError */
export function openWidget(context: SandboxContext, slug: string) {
  const { family, chainId } = networkNamed(slug).network
  const { id: widgetId, secret, addresses } = ownWidget(context)
  return { widgetId, secret, depositAddress: addresses[family], payers: testPayers(context, chainId) }
}

/** Makes a widget whose address no other session shares, so that no other's payment can be taken for its. */
export function ownWidget({ merchants }: SandboxContext): Widget {
  const name = randomBytes(8).toString('hex')
  return merchants.widgets.add(makeWidget({ id: `wdgt_${name}`, secret: `wdgt_secret_${name}` }))
}

/** Gives the accounts that the sandbox pays from. */
export function testPayers(context: SandboxContext, chainId: ChainId): string[] {
  const chain = chainOf(context, chainId)
  return [chain.payerAddress('payer'), chain.payerAddress('exchange')]
}

/** Finds a network by the vendor's name for it. @throws InputError */
export function networkNamed(slug: string): WireNetwork {
  const wire = findWireNetwork(slug)
  if (!wire) throw new InputError('network', 'expected a network that runs here')
  return wire
}
