import { assetNamed, dollarOf } from '../chains/networks.ts'
import type { Asset } from '../chains/network.ts'
import { ApiError } from '../faces/bleepay/apiError.ts'
import { NewerCreateBody, readBody, SeedCreateBody } from '../faces/bleepay/bodies.ts'
import { createSession } from '../faces/bleepay/createSession.ts'
import { wireAddressOf, type WireNetwork } from '../faces/bleepay/wireNetworks.ts'
import type { DepositSession, Widget } from '../ledger/merchants/model.ts'
import { InputError } from './inputs.ts'
import { networkNamed, ownWidget, testPayers } from './openWidget.ts'
import type { SandboxContext } from './sandboxContext.ts'
import type { BleepayInput } from './sessionInputs.ts'
import { sessionLink } from './sessionLink.ts'

/**
 * Makes a session through the BleePay face's own create. Without a widget it gets one of its own, so that no other
 * session's payment can be taken for its. @throws InputError
 */
export function makeBleepaySession(context: SandboxContext, input: BleepayInput) {
  const { backend, widgetId } = input
  const wire = networkNamed(input.network)
  const widget = widgetId === undefined ? ownWidget(context) : context.merchants.widgets.get(widgetId)
  if (!widget) throw new InputError('widgetId', 'expected the id of a widget')
  try {
    const session = create(context, widget, wire, input)
    const { id: sessionId, clientSecret } = session
    const url = sessionLink(context.pageUrl, backend, session)
    return { backend, sessionId, clientSecret, widgetId: widget.id, url }
  } catch (error) {
    throw error instanceof ApiError ? new InputError(error.field ?? 'body', error.message) : error
  }
}

function create(context: SandboxContext, widget: Widget, wire: WireNetwork, input: BleepayInput): DepositSession {
  const body = { ...moneyOf(wire, input), ...customerOf(input) }
  const { family, chainId } = wire.network
  if (input.variant === 'seed') {
    const depositAddress = widget.addresses[family]
    return createSession(context.merchants, widget, readBody(SeedCreateBody, { ...body, depositAddress }))
  }
  const payers = input.payers ?? testPayers(context, chainId)
  const said = { ...body, widgetId: widget.id, payers: payers.map((address) => ({ address })) }
  return createSession(context.merchants, widget, readBody(NewerCreateBody, said))
}

function moneyOf(wire: WireNetwork, { amount, currency }: BleepayInput) {
  const asset: Asset | undefined =
    currency === undefined ? dollarOf(wire.network) : assetNamed(wire.network, currency.toUpperCase())
  if (!asset) throw new InputError('currency', 'expected a symbol of the network')
  return { amount, currency: asset.symbol, network: wire.slug, currencyAddress: wireAddressOf(asset) }
}

function customerOf({ customerEmail, customerReference, metadata }: BleepayInput) {
  return { customerEmail, customerReference, metadata }
}
