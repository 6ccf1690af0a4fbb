export type ErrorType = 'authentication_error' | 'validation_error' | 'invalid_request_error' | 'api_error'

/** An error that the face answers with. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: 400 | 401 | 404
  readonly type: ErrorType
  readonly code: string
  readonly param: string | undefined
  constructor(status: 400 | 401 | 404, type: ErrorType, code: string, message: string, param?: string) {
    super(message)
    this.status = status
    this.type = type
    this.code = code
    this.param = param
  }
}

/** A 400 about one field of a body. */
export function badField(param: string, message: string): ApiError {
  return new ApiError(400, 'validation_error', 'invalid_parameter', message, param)
}

/** A 400 about something that is well said and cannot be done. */
export function impossible(code: string, message: string, param?: string): ApiError {
  return new ApiError(400, 'invalid_request_error', code, message, param)
}

/** Writes an error: its fields within `error`, or bare where `isFlat`, as older documents can be read. */
export function errorBody(error: Pick<ApiError, 'type' | 'code' | 'message' | 'param'>, isFlat: boolean): object {
  const { type, code, message, param } = error
  const fields = { type, code, message, ...(param === undefined ? {} : { param }) }
  return isFlat ? fields : { error: fields }
}

/** Words an error of which only the HTTP status is known. */
export function errorFor(status: number, message: string): Pick<ApiError, 'type' | 'code' | 'message' | 'param'> {
  const type = status === 401 ? 'authentication_error' : status >= 500 ? 'api_error' : 'invalid_request_error'
  return { type, code: codes[status] ?? 'internal_error', message, param: undefined }
}

const codes: Readonly<Record<number, string>> = { 401: 'unauthorized', 404: 'not_found', 429: 'rate_limited' }
