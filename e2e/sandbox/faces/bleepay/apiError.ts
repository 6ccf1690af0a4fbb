export type ErrorStatus = 400 | 401 | 404 | 429

/** An error that the face answers with. `field` names what is wrong in a body, for the sandbox's own control. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: ErrorStatus
  readonly code: string
  readonly field: string | undefined
  constructor(status: ErrorStatus, code: string, message: string, field?: string) {
    super(message)
    this.status = status
    this.code = code
    this.field = field
  }
}

/** A 400 about one field of a request. */
export function badField(field: string, message: string): ApiError {
  return new ApiError(400, 'validation_failed', `${field}: ${message}`, field)
}

/** Writes an error. The vendor documents codes and no body, so its form is the sandbox's own choice. */
export function errorBody(code: string, message: string): object {
  return { error: { code, message } }
}

/** Gives the code of an error of which only the HTTP status is known. */
export function codeFor(status: number): string {
  return codes[status] ?? 'internal_error'
}

const codes: Readonly<Record<number, string>> = { 401: 'unauthorized', 404: 'not_found', 429: 'rate_limited' }
