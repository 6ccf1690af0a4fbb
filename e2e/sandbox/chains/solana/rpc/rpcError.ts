/** An error of the JSON-RPC interface. */
export class RpcError extends Error {
  override name = 'RpcError'
  readonly code: number
  readonly data: unknown
  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.code = code
    this.data = data
  }
}

/** Makes the error that a cluster answers with. @see https://solana.com/docs/rpc/json-structures#error-codes */
export function rpcError(code: number, message: string, data?: unknown): RpcError {
  return new RpcError(code, message, data)
}
