import type { Throw } from './quirks.ts'

/** A wallet's answer that can cross from Node to the page. */
export type WalletAnswer = { result: unknown } | { error: WalletFailure } | { thrown: Throw }
export type WalletFailure = { code: number; message: string }

/** What a wallet answers whose user says no. @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
export const walletRejection: WalletAnswer = { error: { code: 4001, message: 'User rejected the request.' } }

/** Makes a failure as wallets and nodes throw it: with a code. */
export function walletError(code: number, message: string): Error {
  return Object.assign(new Error(message), { code })
}

/** Reads anything thrown as a failure; what has no code gets the one of an internal error. */
export function readError(error: unknown): WalletFailure {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : -32603
  return { code, message }
}

/** Asks a JSON-RPC node and gives the result. @throws an Error with the node's own `code` and words */
export async function askNode(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { result, error } = (await answer.json()) as { result?: unknown; error?: WalletFailure }
  if (error) throw walletError(error.code, error.message)
  return result
}
