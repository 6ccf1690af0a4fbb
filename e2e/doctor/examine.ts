import { DepositError, isDepositError } from '../../app/errors.ts'
import { askCors, whyHidden } from './askCors.ts'
import type { Call } from './plan.ts'

/** What was found at one call: each step in order, up to the first that fails. */
export type Finding = {
  readonly name: string
  readonly steps: readonly { readonly isGood: boolean; readonly words: string }[]
  /** A browser on the page's origin may make it. */
  readonly isOpen: boolean
}

/** The page itself gives up after this. */
const deadlineMs = 10_000
/** A payer notices. */
const slowMs = 2_000

/** Looks at one call: reachable, CORS, auth, shape. Never throws. */
export async function examine(call: Call, origin: string, limitMs = deadlineMs): Promise<Finding> {
  const steps: { isGood: boolean; words: string }[] = []
  const note = (isGood: boolean, words: string) => void steps.push({ isGood, words })
  const found = (isOpen: boolean): Finding => ({ name: call.name, steps, isOpen })
  const signal = AbortSignal.timeout(limitMs)
  try {
    const started = performance.now()
    const cors = await askCors(call, origin, signal)
    const answer = call.read && (await fetch(call.url, { headers: { ...call.headers, Origin: origin }, signal }))
    const ms = Math.round(performance.now() - started)
    note(true, ms > slowMs ? `reachable, slow (${ms} ms)` : 'reachable')
    const hidden = answer && new URL(call.url).origin !== origin ? whyHidden(answer, origin) : undefined
    const isOpen = cors.isOpen && hidden === undefined
    note(isOpen, `CORS ${cors.isOpen ? (hidden ?? cors.words) : `closed: ${cors.words}`}`)
    if (!answer || !call.read) return found(isOpen)
    if (answer.status === 429) note(true, `Retry-After ${exposes(answer, 'retry-after') ? 'is' : 'is not'} exposed`)
    const isLetIn = answer.status !== 401 && answer.status !== 403
    note(isLetIn, isLetIn ? 'auth' : `auth: ${answer.status}, the key or the client secret is refused`)
    if (isLetIn) await noteShape(call.read, answer, note)
    return found(isOpen)
  } catch (thrown) {
    note(false, signal.aborted ? `no answer within ${limitMs / 1000} s` : `not reachable: ${causeOf(thrown)}`)
    return found(true)
  }
}

async function noteShape(
  read: (answer: Response) => Promise<string>,
  answer: Response,
  note: (isGood: boolean, words: string) => void,
): Promise<void> {
  try {
    note(true, `shape: ${await read(answer)}`)
  } catch (thrown) {
    note(false, `shape: ${wordsOf(thrown)}`)
  }
}

function wordsOf(thrown: unknown): string {
  if (isDepositError(thrown, 'backend_unreadable')) return `${thrown.context.path} should be ${thrown.context.expected}`
  return thrown instanceof DepositError ? `${thrown.code} ${JSON.stringify(thrown.context)}` : 'cannot be read'
}

function exposes(answer: Response, name: string): boolean {
  return (answer.headers.get('access-control-expose-headers') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .includes(name)
}

/** The system's own word for it, such as ECONNREFUSED; never the address, which may hold a secret. */
function causeOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : 'the connection failed'
}
