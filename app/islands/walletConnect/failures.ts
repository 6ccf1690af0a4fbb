/**
 * Why something did not come about. `unreachable`: nothing went out; `unanswered`: it may have; `refused`: the relay
 * does not take this page or project; `rejected`: the payer said no; `unsupported`: the wallet shares nothing that is
 * of use here.
 */
export type Reason = 'unreachable' | 'unanswered' | 'refused' | 'rejected' | 'expired' | 'unsupported' | 'ended'

/** What the relay, a pairing or a session fails with. */
export class RelayFailure extends Error {
  override name = 'RelayFailure'
  readonly reason: Reason

  constructor(reason: Reason) {
    super(`WalletConnect: ${reason}`)
    this.reason = reason
  }
}

/** What a wallet answers in place of a result. Its text is foreign. */
export class PeerError extends Error {
  override name = 'PeerError'
  readonly code: number
  readonly data: unknown

  constructor({ code, message, data }: { code?: unknown; message?: unknown; data?: unknown }) {
    super(typeof message === 'string' ? message : '')
    this.code = typeof code === 'number' ? code : -32603
    this.data = data
  }
}
