/** What is wrong with a field of a request, in the vendor's shape. */
export type Details = Record<string, { value?: unknown; message: string }>

/** An error that the face answers with. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: 400 | 401 | 404
  readonly details: Details | undefined
  constructor(status: 400 | 401 | 404, message: string, details?: Details) {
    super(message)
    this.status = status
    this.details = details
  }
}

/** A 400 about one field. */
export function badField(field: string, message: string, value?: unknown): ApiError {
  return new ApiError(400, message, { [field]: { ...(value === undefined ? {} : { value }), message } })
}

/** Writes an error as the vendor's main form. Its `type` beside invalid requests is not documented. */
export function errorBody(status: number, message: string, details?: Details): object {
  return { error: { type: typeFor(status), message, ...(details ? { details } : {}) } }
}

function typeFor(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 429) return 'rate_limit_error'
  return status >= 500 ? 'api_error' : 'invalid_request_error'
}
