export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 422

/** What an error says beside its words. */
export type ErrorFacts = { code?: string; quoteFailures?: readonly object[]; additionalMessages?: readonly string[] }

/** An error that the face answers with. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: ErrorStatus
  readonly facts: ErrorFacts

  constructor(status: ErrorStatus, message: string, facts: ErrorFacts = {}) {
    super(message)
    this.status = status
    this.facts = facts
  }
}

/** A 409: the flow is in a state that this does not follow. */
export function wrongOrder(state: string, wanted: string): ApiError {
  return new ApiError(409, `Cannot ${wanted} a flow in ${state}`, { code: 'flow_invalid_transition' })
}

/** A 422: no provider knows a way. */
export function noRoute(): ApiError {
  return new ApiError(422, 'No route found', { quoteFailures: [{ provider: 'sandbox', reason: 'NO_ROUTE' }] })
}

/** Writes an error as the vendor's documents show it, or `{code, message}` as some of its answers do. */
export function errorBody(message: string, { code, quoteFailures, additionalMessages }: ErrorFacts, isNewer: boolean) {
  return {
    ...(isNewer ? { message, code: code ?? 'error' } : { error: message, ...(code === undefined ? {} : { code }) }),
    ...(quoteFailures ? { quoteFailures } : {}),
    ...(additionalMessages ? { payload: { additionalMessages } } : {}),
  }
}
