export type BroadcastCode =
  | 'SIGERROR'
  | 'TAPOS_ERROR'
  | 'TRANSACTION_EXPIRATION_ERROR'
  | 'DUP_TRANSACTION_ERROR'
  | 'CONTRACT_VALIDATE_ERROR'
  | 'OTHER_ERROR'

/**
 * A transaction that is not taken in, in the words of Tron's nodes.
 * @see https://developers.tron.network/reference/broadcasttransaction
 */
export class BroadcastError extends Error {
  override name = 'BroadcastError'
  readonly code: BroadcastCode
  constructor(code: BroadcastCode, message: string) {
    super(message)
    this.code = code
  }
}
