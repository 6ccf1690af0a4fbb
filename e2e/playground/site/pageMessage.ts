import type { PageMessage } from '../../../app/bridge/messages.ts'

export type { PageMessage }

/** What a message says, whatever its type: the fields that the playground prints. */
export type Told = {
  code?: string
  height?: number
  status?: string
  reason?: string
  method?: string
  screen?: string
  url?: string
  text?: string
  style?: string
  re?: string
  session?: { status: string } | null
}

/** Reads a message of the page; anything else on the bus becomes nothing. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  const message = data as Partial<PageMessage> | null | undefined
  return message?.ns === 'inlet' && message.v === 1 ? (message as PageMessage) : undefined
}

/** Gives the answer to `ready`: it stops the page from repeating itself, and asks for its state. */
export function hello(): { ns: 'inlet'; v: 1; type: 'host.hello'; id: string } {
  return { ns: 'inlet', v: 1, type: 'host.hello', id: crypto.randomUUID() }
}
