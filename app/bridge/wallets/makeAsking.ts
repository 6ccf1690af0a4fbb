import { cleanText } from '../../lib/cleanText.ts'
import type { HeardData, WalletMethod, WalletRequest } from '../messages.ts'
import { walletMethods } from '../walletMethods.ts'
import { walletError } from './walletError.ts'

/** Asks one of the host's wallets. Rejects as an EIP-1193 wallet does: with a `code`. */
export type AskWallet = (wallet: string, method: string, params: readonly unknown[]) => Promise<unknown>

/** The requests to the host's wallets that are open. */
export type Asking = {
  readonly ask: AskWallet
  /** The host answered; an answer to nothing that is open is nobody's. */
  settle(answer: HeardData['host.answer']): void
}

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }

/** Longer parameters are no payment's, in characters of their JSON text. */
const mostParams = 60_000
const mostMessage = 300

/**
 * Asks the host's wallets by `send`, which gives the request's id. Each request is sent once, whatever becomes of the
 * channel, and waits for its answer as long as the page lives: a wallet's user may take minutes.
 */
export function makeAsking(send: (request: WalletRequest) => string): Asking {
  const open = new Map<string, Waiting>()
  return {
    ask(wallet, method, params) {
      if (!isAllowed(method)) return Promise.reject(walletError(4200, `${method} is not asked of a host's wallet`))
      if (JSON.stringify(params).length > mostParams) return Promise.reject(walletError(-32602, 'Too long'))
      return new Promise((resolve, reject) => open.set(send({ wallet, method, params }), { resolve, reject }))
    },
    settle({ re, ok, result, error }) {
      const waiting = open.get(re)
      open.delete(re)
      if (ok) waiting?.resolve(result)
      else waiting?.reject(toError(error))
    },
  }
}

function isAllowed(method: string): method is WalletMethod {
  return walletMethods.some((allowed) => allowed === method)
}

/** A host that only says no refused by itself. What it nests in its answer is read as what wallets nest. */
function toError(error: unknown): Error {
  const { code, message } = (error ?? {}) as Readonly<Record<string, unknown>>
  const words = typeof message === 'string' ? cleanText(message, mostMessage) : 'The host gave no reason'
  return Object.assign(walletError(typeof code === 'number' ? code : -32603, words), { cause: error })
}
