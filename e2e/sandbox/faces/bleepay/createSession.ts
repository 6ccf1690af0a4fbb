import { randomBytes } from 'node:crypto'
import { rulesOf } from '../../chains/families.ts'
import type { Family } from '../../chains/network.ts'
import type { MerchantBook } from '../../ledger/merchants/createMerchantBook.ts'
import type { DepositSession, Widget } from '../../ledger/merchants/model.ts'
import { parseAmount } from '../../money.ts'
import { badField } from './apiError.ts'
import type { NewerCreateBody, SeedCreateBody } from './bodies.ts'
import { checkMetadata } from './checkMetadata.ts'
import { findCurrency, findWireNetwork, type WireNetwork } from './wireNetworks.ts'

/** Creates a session that lives for half an hour; every call makes another one. @throws ApiError 400 */
export function createSession(
  book: MerchantBook,
  widget: Widget,
  body: SeedCreateBody | Omit<NewerCreateBody, 'widgetId'>,
): DepositSession {
  if (!widget.enabled) throw badField('widgetId', 'expected a widget that is enabled')
  checkMetadata(widget.metadataSchema, body.metadata)
  const wireNetwork = findWireNetwork(body.network)
  if (!wireNetwork) throw badField('network', 'expected a network that the widget allows')
  const { asset, units } = readMoney(widget, wireNetwork, body)
  const { family, chainId } = wireNetwork.network
  const isSeed = 'depositAddress' in body
  if (isSeed) checkDepositAddress(widget, family, body.depositAddress)
  return book.sessions.create({
    id: `dep_${randomBytes(12).toString('hex')}`,
    clientSecret: `dep_secret_${randomBytes(24).toString('hex')}`,
    widgetId: widget.id,
    chainId,
    asset: asset.address,
    units,
    amount: body.amount,
    address: widget.addresses[family],
    payers: isSeed ? null : body.payers.map((payer, index) => readPayer(family, index, payer.address)),
    customerEmail: body.customerEmail ?? null,
    customerReference: body.customerReference ?? null,
    metadata: body.metadata ?? null,
    variant: isSeed ? 'seed' : 'newer',
  })
}

function readMoney(widget: Widget, wireNetwork: WireNetwork, body: SeedCreateBody | Omit<NewerCreateBody, 'widgetId'>) {
  const asset = findCurrency(wireNetwork, body.currencyAddress)
  if (!asset) throw badField('currencyAddress', 'expected a currency that the widget allows; empty for the native coin')
  if (asset.symbol !== body.currency) throw badField('currency', `expected ${asset.symbol}, as its address says`)
  const units = parseAmount(body.amount, asset.decimals)
  if (!units) throw badField('amount', `expected at most ${asset.decimals} decimals`)
  const bound = (text: string | null) => (text === null ? undefined : parseAmount(text, asset.decimals))
  const [least, most] = [bound(widget.minAmount), bound(widget.maxAmount)]
  if (least !== undefined && units < least) throw badField('amount', `expected at least ${widget.minAmount}`)
  if (most !== undefined && units > most) throw badField('amount', `expected at most ${widget.maxAmount}`)
  return { asset, units }
}

/** The caller names the address, and the widget's list decides. */
function checkDepositAddress({ addresses }: Widget, family: Family, text: string): void {
  const { readAddress, addressWords } = rulesOf(family)
  const address = readAddress(text)
  if (address === undefined) throw badField('depositAddress', `expected ${addressWords}`)
  if (address !== readAddress(addresses[family]))
    throw badField('depositAddress', 'expected an address that the widget allows')
}

function readPayer(family: Family, index: number, text: string): string {
  const { readAddress, addressWords } = rulesOf(family)
  const address = readAddress(text)
  if (address === undefined) throw badField(`payers.${index}.address`, `expected ${addressWords}`)
  return address
}
