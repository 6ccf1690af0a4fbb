import { connect } from 'node:net'

/** A connection that stays open, and asks one thing at a time. */
export type Line = {
  /** Sends a request once the one before is answered. `take` gets its answer whole; undefined when the line was cut. */
  ask(request: string, take: (answer: string | undefined) => void): void
  close(): void
}

/** As many as a server's queue of new connections holds with room to spare. */
const openedTogether = 200

/** Opens lines by bare sockets: a client of HTTP would be slower than the server. */
export async function openLines(origin: string, count: number): Promise<Line[]> {
  const lines: Line[] = []
  while (lines.length < count) {
    const length = Math.min(openedTogether, count - lines.length)
    lines.push(...(await Promise.all(Array.from({ length }, () => openLine(origin)))))
  }
  return lines
}

function openLine(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    let unread = ''
    let waiting: ((answer: string | undefined) => void) | undefined
    const tell = (answer: string | undefined) => {
      const take = waiting
      waiting = undefined
      take?.(answer)
    }
    const socket = connect(Number(port), hostname, () =>
      resolve({
        ask(request, take) {
          waiting = take
          if (socket.destroyed) tell(undefined)
          else socket.write(request)
        },
        close: () => void socket.destroy(),
      }),
    )
    socket.setEncoding('latin1').setNoDelay().on('error', reject)
    socket.on('close', () => tell(undefined))
    socket.on('data', (piece: string) => {
      unread += piece
      if (!isWhole(unread)) return
      const answer = unread
      unread = ''
      tell(answer)
    })
  })
}

function isWhole(text: string): boolean {
  const bodyAt = text.indexOf('\r\n\r\n') + 4
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, bodyAt))?.[1])
  return bodyAt >= 4 && text.length >= bodyAt + length
}
