import { assetOf, dollarOf } from '../../chains/networks.ts'
import type { Widget } from '../../ledger/merchants/model.ts'
import { wireNetworks } from './wireNetworks.ts'

/**
 * Writes a widget's public configuration; none when it is disabled or the asking page's domain may not show it.
 * @see https://docs.bleepay.com/api-reference/widgets/public/get-config
 */
export function toConfig(widget: Widget, origin: string | undefined) {
  if (!widget.enabled) return { config: null, reason: 'The widget is disabled' }
  if (!isAllowed(widget, origin)) return { config: null, reason: 'The widget is not allowed on this domain' }
  return { config: configOf(widget) }
}

function isAllowed({ allowedDomains }: Widget, origin: string | undefined): boolean {
  if (allowedDomains.length === 0 || origin === undefined) return true
  return URL.canParse(origin) && allowedDomains.includes(new URL(origin).hostname)
}

function configOf({ name, minAmount, maxAmount, addresses, allowedDomains, metadataSchema }: Widget) {
  const [first] = wireNetworks
  if (!first) throw new Error('no network')
  const { chainId, family } = first.network
  const currency = assetOf(chainId, dollarOf(first.network).address)
  return {
    name,
    mode: 'CUSTOMER_AMOUNT',
    minAmount,
    maxAmount,
    allowedNetworks: wireNetworks.map(({ slug }) => slug),
    allowedCurrencies: [...new Set(wireNetworks.flatMap(({ network }) => network.assets.map(({ symbol }) => symbol)))],
    allowedDepositAddresses: [...new Set(wireNetworks.map(({ network }) => addresses[network.family]))],
    allowedMethods: [],
    renderMode: 'IFRAME',
    iconUrl: null,
    color: null,
    emoji: null,
    defaultCurrency: currency.symbol,
    defaultCurrencyAddress: currency.address,
    defaultNetwork: first.slug,
    defaultDepositAddress: addresses[family],
    metadataSchema,
    allowAllOrigins: allowedDomains.length === 0,
    allowAllMethods: true,
  }
}
