import type { SentTransfer } from './journal.ts'
import { joinChannel } from './joinChannel.ts'
import { isSentTransfer } from './journal.ts'

/** What one tab tells the others that show the same session. */
export type TabNews =
  /** A route is being chosen, until then at most, ms since epoch; in the past, it is chosen, however that ended. */
  | { readonly type: 'choosing'; readonly choosingUntil: number }
  /** A transfer was sent; without one, the last is forgotten. */
  | { readonly type: 'sent'; readonly sent: SentTransfer | undefined }
  /** An answer brought this status: a tab that shows another one has something to read. */
  | { readonly type: 'moved'; readonly status: unknown }

/** The other tabs of this origin that show the same session; where the browser has no channel, nobody. */
export type Tabs = { tell(news: TabNews): void; stop(): void }

/**
 * Joins the tabs of one session: a route that was chosen in one is no alarm in the other, and what one wallet sent is
 * not sent again.
 */
export function makeTabs(
  sessionId: string,
  open: (name: string) => BroadcastChannel,
  hear: (news: TabNews) => void,
): Tabs {
  return joinChannel(`inlet:${sessionId}`, open, (data) => {
    const news = readNews(data)
    if (news) hear(news)
  })
}

function readNews(data: unknown): TabNews | undefined {
  const { type, sent, choosingUntil, status } = (data ?? {}) as Record<string, unknown>
  if (type === 'choosing' && typeof choosingUntil === 'number') return { type, choosingUntil }
  if (type === 'moved') return { type, status }
  return type === 'sent' && (sent === undefined || isSentTransfer(sent)) ? { type, sent } : undefined
}
