import { STATUS_CODES } from 'node:http'
import type { Organization } from '../../ledger/clients/model.ts'

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 429 | 500

/** The vendor's codes with their status, and below the line the sandbox's own words for what its table leaves open. */
const statuses = {
  INVALID_PUBLIC_KEY: 400,
  CHALLENGE_EXPIRED: 400,
  INVALID_SIGNATURE: 400,
  NONCE_ALREADY_USED: 400,
  UNAUTHORIZED: 401,
  SESSION_EXPIRED: 401,
  SESSION_NOT_FOUND: 404,
  ORGANIZATION_NOT_FOUND: 404,
  ORGANIZATION_NOT_ACTIVE: 400,
  WALLET_AUTH_DISABLED: 400,
  RATE_LIMITED: 429,
  KYC_REQUIRED: 403,
  KYC_REJECTED: 403,
  INVALID_QUOTE: 400,
  INSUFFICIENT_BALANCE: 400,
  TRANSFER_FAILED: 400,
  ACCOUNT_NOT_VERIFIED: 400,
  // --
  VALIDATION_ERROR: 400,
  DUPLICATE_RECORD: 400,
  INVALID_CODE: 400,
  IDEMPOTENCY_CONFLICT: 409,
  NOT_FOUND: 404,
  INTERNAL_ERROR: 500,
} as const satisfies Record<string, ErrorStatus>

export type ErrorCode = keyof typeof statuses

/** What an error is about. */
export type ErrorDetails = { field?: string; reason?: string }

/** An error that the face answers with. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly status: ErrorStatus
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.code = code
    this.status = statuses[code]
    this.details = details
  }
}

/** A 400 about one field of a request. */
export function badField(field: string, reason: string): ApiError {
  return new ApiError('VALIDATION_ERROR', `${field}: ${reason}`, { field, reason })
}

/** Gives the code of an error of which only the HTTP status is known. */
export function codeFor(status: number): ErrorCode {
  if (status === 429) return 'RATE_LIMITED'
  return status === 401 ? 'UNAUTHORIZED' : 'INTERNAL_ERROR'
}

/**
 * Writes an error in the shape of an organization's variant. The newer one has two: a field that is wrong is told as a list
 * of messages, everything else after RFC 7807, with the code in small letters at the head of the words, as the vendor is
 * known to do with `duplicate_record`.
 */
export function errorBody(
  { code, status, message, details }: Pick<ApiError, 'code' | 'status' | 'message' | 'details'>,
  variant: Organization['variant'],
  path: string,
): object {
  const title = STATUS_CODES[status] ?? 'Error'
  if (variant === 'seed') return { error: { code, message, details } }
  if (code === 'VALIDATION_ERROR') return { message: [message], error: title, statusCode: status }
  return { title, status, detail: `${code.toLowerCase()}: ${message}`, instance: path }
}
