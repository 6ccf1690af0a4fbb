import { createSignal, onCleanup } from 'solid-js'
import { makeListener } from '../lib/makeListener.ts'
import { recall, remember } from '../lib/sessionMemory.ts'

/** A send whose end nobody heard of for so long is in the wallet's own history, and its session is over. */
const lifeMs = 24 * 60 * 60 * 1000
/** How the tabs of this origin call a mark; what they keep of it is a time, ms since epoch. */
const prefix = 'inlet:sending:'

/** Where this tab remembers a mark that the others cannot see. */
const key = (sessionId: string) => `sending:${sessionId}`

const [round, setRound] = createSignal(0)
const note = () => setRound((last) => last + 1)

/**
 * Tells whether a send of a session went to a wallet less than a day ago and its end is not known yet: every panel of
 * every tab sees the same, also after a reload. Where storage throws, it is the word of this tab alone.
 */
export function hasSendMark(sessionId: string, now: number): boolean {
  round()
  return [readShared(sessionId), recall(key(sessionId))].some((sentAt) => isStanding(sentAt, now))
}

/** Remembers that a send went to a wallet at a time, ms since epoch; without one, that its end is plain. */
export function markSend(sessionId: string, sentAt?: number): void {
  const isShared = share(sessionId, sentAt)
  remember(key(sessionId), sentAt === undefined || isShared ? '' : String(sentAt))
  note()
}

/** Hears when another tab marks a send or takes a mark away, as long as the panel stands. */
export function hearSendMarks(hear: () => void = note): void {
  onCleanup(
    makeListener(window, 'storage', (event) => {
      const { key } = event as StorageEvent
      if (key === null || key.startsWith(prefix)) hear()
    }),
  )
}

/** A clock that was set back makes no mark eternal. */
function isStanding(sentAt: string | undefined, now: number): boolean {
  return sentAt !== undefined && Math.abs(now - Number(sentAt)) < lifeMs
}

function readShared(sessionId: string): string | undefined {
  try {
    return window.localStorage.getItem(prefix + sessionId) ?? undefined
  } catch {
    return undefined
  }
}

/** Gives whether the other tabs see it: storage throws in third-party frames, and a full one takes nothing. */
function share(sessionId: string, sentAt: number | undefined): boolean {
  try {
    const { localStorage } = window
    if (sentAt === undefined) localStorage.removeItem(prefix + sessionId)
    else {
      sweep(localStorage, sentAt)
      localStorage.setItem(prefix + sessionId, String(sentAt))
    }
    return readShared(sessionId) === sentAt?.toString()
  } catch {
    return false
  }
}

/** Takes away what other sessions left behind: marks, and journals of what was sent. */
function sweep(storage: Storage, now: number): void {
  for (const key of Object.keys(storage)) {
    if (!key.startsWith('inlet:')) continue
    const text = storage.getItem(key) ?? ''
    const sentAt = key.startsWith(prefix) ? text : /"sentAt":(\d+)/.exec(text)?.[1]
    if (sentAt !== undefined && !isStanding(sentAt, now)) storage.removeItem(key)
  }
}
