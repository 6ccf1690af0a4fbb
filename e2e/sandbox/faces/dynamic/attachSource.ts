import { isAddress } from 'viem'
import { rulesOf } from '../../chains/families.ts'
import type { Family } from '../../chains/network.ts'
import { isUnpaid, type Flow, type FlowSource } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError, wrongOrder } from './apiError.ts'
import type { SourceBody } from './bodies.ts'
import { linkExchange } from './linkExchange.ts'
import { mintToken } from './openFlow.ts'
import { riskOf } from './riskOf.ts'

const families: Readonly<Record<string, Family>> = { EVM: 'evm', ETH: 'evm', SOL: 'solana', TRON: 'tron' }

/**
 * Sets where the money of a flow shall come from, in place of what was set before, and mints its one session token.
 * @throws ApiError 400, 403, 409, 422
 */
export function attachSource(context: FaceContext, flow: Flow, body: SourceBody): { flow: Flow; token: string } {
  if (flow.mode === 'withdraw') throw new ApiError(422, 'A withdraw flow is paid by the operator alone')
  if (!isUnpaid(flow)) throw wrongOrder(flow.execution, 'attach a source to')
  const source = readSource(body)
  const { risk, riskSource } = riskOf(flow, source)
  const token = mintToken(context, flow)
  if (source.type === 'exchange') source.exchange = linkExchange(context, flow, body)
  const changed = context.flows.change(flow, {
    execution: 'source_attached',
    source,
    risk,
    riskSource,
    quote: null,
    token: token.kept,
  })
  return { flow: changed, token: token.text }
}

function readSource(body: SourceBody): FlowSource {
  const { sourceType, fromAddress, refundAddress, fromChainId, fromChainName } = body
  const family = fromChainName === undefined ? undefined : families[fromChainName]
  const read = (field: string, text: string | undefined) =>
    text === undefined ? null : readAddress(field, text, family)
  return {
    type: sourceType,
    chainName: fromChainName ?? null,
    chainId: fromChainId ?? null,
    address: read('fromAddress', fromAddress),
    refundAddress: read('refundAddress', refundAddress),
    exchange: null,
  }
}

/** A family that the sandbox has no chain of takes any text. @throws ApiError 400, 422 for a wrong checksum */
function readAddress(field: string, text: string, family: Family | undefined): string {
  if (family === undefined) return text
  const address = rulesOf(family).readAddress(text)
  if (address !== undefined) return address
  if (family === 'evm' && isAddress(text, { strict: false }))
    throw new ApiError(422, `${field}: the checksum of the address is wrong`)
  throw new ApiError(400, `${field}: expected ${rulesOf(family).addressWords}`)
}
