import { createSignal } from 'solid-js'
import { keep, kept, keys } from './walletMemory.ts'

const [round, setRound] = createSignal(0)

/** Tells whether a send of a session went to a wallet and its end is not known yet: every panel sees the same, also after a reload. */
export function hasSendMark(sessionId: string): boolean {
  round()
  return kept(keys.sending(sessionId)) !== undefined
}

/** Remembers that a send went to a wallet at a time, ms since epoch; without one, that its end is plain. */
export function markSend(sessionId: string, sentAt?: number): void {
  keep(keys.sending(sessionId), sentAt === undefined ? '' : String(sentAt))
  setRound((last) => last + 1)
}
