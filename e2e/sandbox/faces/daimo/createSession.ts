import { randomBytes, randomUUID } from 'node:crypto'
import { getAddress, isAddress, type Address } from 'viem'
import { findAsset } from '../../chains/networks.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Session } from '../../ledger/model.ts'
import { parseAmount } from '../../money.ts'
import { badField, impossible } from './apiError.ts'
import type { CreateBody } from './bodies.ts'
import { findWireChain } from './wireChains.ts'

const LIFE_MS = 60 * 60 * 1000

/** What the control can ask for and the wire cannot. */
export type Extras = Pick<Session, 'reportsLate' | 'variant' | 'flatErrors'>

const noExtras: Extras = { reportsLate: false, variant: 'seed', flatErrors: false }

/** Creates a session that lives for an hour. @throws ApiError 400 */
export function createSession(ledger: Ledger, body: CreateBody, extras: Extras = noExtras): Session {
  const { destination, display, metadata, refundAddress } = body
  const chain = findWireChain(destination.chainId)
  if (chain?.family !== 'evm') throw badField('chainId', 'This chain is no destination')
  const asset = findAsset(chain.chainId, destination.tokenAddress)
  if (!asset) throw badField('tokenAddress', 'This token is no destination')
  if (destination.calldata !== undefined)
    throw impossible('calldata_unsupported', 'The sandbox delivers by plain transfer and runs no calldata', 'calldata')
  const { title, verb, themeCssUrl } = display
  const { session } = ledger.sessions.create({
    ...extras,
    backend: 'daimo',
    id: newId(extras.variant),
    clientSecret: newId(extras.variant),
    lifeMs: LIFE_MS,
    mode: 'test',
    target: { chainId: chain.chainId, asset: asset.address, address: readAddress('address', destination.address) },
    lockedUnits: readAmount(destination.amountUnits, asset.decimals),
    refundTo: refundAddress === undefined ? null : readAddress('refundAddress', refundAddress),
    // What a delivery received is told in units of the destination's token, also when it bounced.
    refundsAt: 'target',
    display: { title, verb, themeCssUrl },
    // The documented API lists no fees.
    feeMicroUsd: 0n,
    externalId: null,
    metadata: metadata ?? null,
    strict: false,
    requiresMemo: false,
  })
  return session
}

function newId(variant: Session['variant']): string {
  return variant === 'newer' ? randomBytes(16).toString('hex') : randomUUID()
}

function readAddress(param: string, address: string): Address {
  if (!isAddress(address)) throw badField(param, 'Not a valid EVM address')
  return getAddress(address)
}

function readAmount(amount: string | undefined, decimals: number): bigint | null {
  if (amount === undefined) return null
  const units = parseAmount(amount, decimals)
  if (!units) throw badField('amountUnits', 'Expected a decimal amount above zero in units of the token')
  return units
}
