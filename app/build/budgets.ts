/** The kinds of files that a payer's browser gets, by the name their build gives them. The document has the entry in it. */
const first = ['index.html', 'createOpenfort'] as const
const address = [...first, 'receiver'] as const
/** What every payment from a wallet fetches, by its way or ahead of it, from the link to the end. */
const fromWallet = ['receiver', 'moreParts', 'rest', 'enErrors'] as const
const evm = [...first, ...fromWallet, 'openfortActs', 'evmWallet'] as const
const solana = ['index.html', 'createDaimo', ...fromWallet, 'findSolana', 'solanaWallet'] as const

/** A moment in a payment: what must have come over the wire until then, and how much that may be. */
export type Budget = {
  readonly name: string
  readonly files: readonly string[]
  readonly extraBytes: number
  readonly limitBytes: number
  /** Where the limit has to go; absent where it is there. */
  readonly goalBytes?: number
}

/** What a session's answer takes: an Openfort session with a route is 534 bytes after brotli, the rest is the headers of the answer and of its preflight. */
const answerBytes = 1024
const kib = 1024

/**
 * The limits of the page, in bytes after brotli. A build that is over one of them does not pass.
 *
 * Where the goal is not reached yet, the limit is what was reached, rounded up: it is raised only by a commit that says
 * what the bytes are for.
 */
export const budgets: readonly Budget[] = [
  { name: 'first screen', files: first, extraBytes: 0, limitBytes: 23.84 * kib },
  {
    name: 'address + QR, session answer included',
    files: address,
    extraBytes: answerBytes,
    limitBytes: 34.79 * kib,
  },
  {
    name: 'everything in one EVM payment',
    files: evm,
    extraBytes: answerBytes,
    limitBytes: 60.4 * kib,
  },
  {
    name: 'everything in one Solana payment',
    files: solana,
    extraBytes: answerBytes,
    limitBytes: 62.79 * kib,
  },
  {
    name: 'everything in one payment by WalletConnect',
    files: [...evm, 'evmRelay'],
    extraBytes: answerBytes,
    limitBytes: 67.98 * kib,
  },
  {
    name: 'everything in one Solana payment by WalletConnect',
    files: [...solana, 'solanaRelay'],
    extraBytes: answerBytes,
    limitBytes: 69.87 * kib,
  },
  { name: 'what a host adds', files: ['judgeHost', 'startBridge'], extraBytes: 0, limitBytes: 6.89 * kib },
  { name: 'loader inlet.js', files: ['inlet.js'], extraBytes: 0, limitBytes: 2 * kib, goalBytes: kib },
]
