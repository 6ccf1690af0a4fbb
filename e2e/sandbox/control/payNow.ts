import { formatUnits } from 'viem'
import { assetOf, dollarOf } from '../chains/networks.ts'
import { askedOfFlow } from '../faces/dynamic/askedOfFlow.ts'
import { instructionOf, pay, type Asked, type Place } from '../payer.ts'
import { parseAmount } from '../money.ts'
import { addressOn } from './addressOn.ts'
import { InputError, type PayInput } from './inputs.ts'
import { readAsset } from './readAsset.ts'
import { payDouble, saleOf } from './paySale.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'

/** What is paid where neither the session nor the payer says an amount, in whole units. */
const OPEN_AMOUNT = '10'

/**
 * Pays what a session asks for now, or a wrong amount, asset, chain or address on purpose.
 * @throws InputError
 */
export async function payNow(context: SandboxContext, input: PayInput) {
  const double = payDouble(context, input)
  if (double) return double
  const asked = askedOf(context, input.sessionId)
  const chainId = input.chainId ?? asked.chainId
  const { network } = chainOf(context, chainId)
  const asset = input.asset === undefined ? undefined : readAsset(network, input.asset)
  // On another chain than the asked one there is another token.
  const standing = chainId === asked.chainId ? assetOf(chainId, asked.asset) : dollarOf(network)
  const { address, decimals, symbol } = asset ?? standing
  const wished = askedOf(context, input.sessionId, { chainId, asset: address })
  const said = input.amount ?? (wished.units === null ? OPEN_AMOUNT : undefined)
  const units = said === undefined ? wished.units : parseAmount(said, decimals)
  if (!units) throw new InputError('amount', `expected an amount above zero with at most ${decimals} decimals`)
  const to = input.to === undefined ? asked.to : addressOn(network, 'to', input.to)
  const paid = await pay(chainOf(context, chainId), { chainId, asset: address, to, units }, input.from)
  return {
    hash: paid.hash,
    chainId,
    asset: address,
    symbol,
    amount: units.toString(),
    text: formatUnits(units, decimals),
    from: paid.from,
    to,
  }
}

function askedOf(context: SandboxContext, sessionId: string, wish?: Place): Asked {
  const { ledger, merchants, flows } = context
  const sale = saleOf(context, sessionId)
  if (sale) return sale
  const deposit = merchants.sessions.read(sessionId)
  if (deposit) {
    const { chainId, asset, address, units } = deposit
    const isOther = wish && (wish.chainId !== chainId || wish.asset !== asset)
    return { chainId, asset, to: address, units: isOther ? null : units }
  }
  const session = ledger.sessions.read(sessionId)
  if (!session) throw new InputError('sessionId', 'expected the id of a session', 404)
  const flow = flows.read(sessionId)
  const asked = flow ? askedOfFlow(context, flow, wish) : instructionOf(ledger, session, wish)
  if (!asked) throw new InputError('sessionId', 'expected a session whose payment method is chosen')
  return asked
}
