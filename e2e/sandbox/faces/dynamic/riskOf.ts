import type { Flow, FlowSource, RiskState } from '../../ledger/flows/model.ts'
import { ApiError } from './apiError.ts'

/**
 * Checks a source as the flow was asked to: the wish is about the first one, and every other source is cleared.
 * @throws ApiError 403 for a source that is refused
 */
export function riskOf({ wishes, riskSource }: Flow, source: FlowSource): { risk: RiskState; riskSource: string } {
  const key = `${source.type}:${source.address ?? ''}`
  if (riskSource !== null && riskSource !== key) return { risk: 'cleared', riskSource }
  if (wishes.risk === 'refused') throw new ApiError(403, 'This source is not accepted', { code: 'risk_blocked' })
  if (wishes.risk === 'sanctioned')
    throw new ApiError(403, 'This source is not accepted', { code: 'sanctions_blocked' })
  return { risk: wishes.risk, riskSource: key }
}
