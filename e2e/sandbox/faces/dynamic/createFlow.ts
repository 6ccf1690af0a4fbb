import { randomUUID } from 'node:crypto'
import { rulesOf } from '../../chains/families.ts'
import { dollarToken } from '../../chains/network.ts'
import { findAsset } from '../../chains/networks.ts'
import type { Flow, FlowMode, FlowWishes } from '../../ledger/flows/model.ts'
import { convertUp, parseAmount } from '../../money.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import type { CreateBody } from './bodies.ts'
import { findWireNetwork } from './wireCoins.ts'

const LIFE_MS = 60 * 60 * 1000
/** The ledger's session never ends by itself: the flow does. */
const FOR_GOOD_MS = 100 * 366 * 24 * 60 * 60 * 1000
const dollar = dollarToken('USD', '')

/** What the control can ask for and the wire cannot. */
export type Extras = { variant: Flow['variant']; wishes: FlowWishes }

/** Everything goes well. */
export const noWishes: FlowWishes = {
  risk: 'cleared',
  riskTries: 2,
  direct: null,
  exchangeError: null,
  failure: 'REFUND_INITIATED',
}

/** Creates a flow. @throws ApiError 400 */
export function createFlow(
  { ledger, flows }: Pick<FaceContext, 'ledger' | 'flows'>,
  environmentId: string,
  mode: FlowMode,
  body: CreateBody,
  { variant, wishes }: Extras = { variant: 'seed', wishes: noWishes },
): Flow {
  const { amount, currency, memo, uiConfig, expiresInMs } = body
  const id = randomUUID()
  const target = readTarget(body)
  const units = parseAmount(amount, dollar.decimals) ?? 0n
  ledger.sessions.create({
    id,
    backend: 'dynamic',
    clientSecret: '',
    lifeMs: FOR_GOOD_MS,
    mode: 'test',
    target: { chainId: target.chainId, asset: target.asset.address, address: target.address },
    lockedUnits: convertUp(units, dollar, target.asset),
    refundTo: null,
    refundsAt: 'source',
    display: null,
    feeMicroUsd: 0n,
    externalId: null,
    metadata: null,
    // One payment only: a second one goes back, and so does one after the end.
    strict: true,
    reportsLate: false,
    variant,
    requiresMemo: false,
    flatErrors: false,
  })
  return flows.create({
    id,
    environmentId,
    mode,
    amount,
    currency,
    memo: memo ?? null,
    returnUrl: uiConfig?.returnUrl ?? null,
    variant,
    wishes,
    lifeMs: expiresInMs ?? LIFE_MS,
  })
}

function readTarget({ destinationConfig, settlementConfig }: CreateBody) {
  const [settlement] = settlementConfig.settlements
  const [destination] = destinationConfig.destinations
  const network = settlement && findWireNetwork(settlement.chainName, settlement.chainId)
  if (network?.family !== 'evm') throw new ApiError(400, 'settlementConfig: this chain is no destination here')
  const asset = findAsset(network.chainId, settlement?.tokenAddress ?? '')
  if (!asset) throw new ApiError(400, 'settlementConfig: this token is no destination here')
  const address = rulesOf(network.family).readAddress(destination?.identifier ?? '')
  if (!address) throw new ApiError(400, 'destinationConfig: not an address of the chain')
  return { chainId: network.chainId, asset, address }
}
