import { connect, type Socket } from 'node:net'

/** How a server stood more than it can do. Times in ms. */
export type Pour = {
  readonly answered: number
  /** Told to ask again later, by 429 and `Retry-After`. */
  readonly refused: number
  /** Within how long 99 in 100 of the refused were told. */
  readonly refusedP99: number
  /** What came back that is neither, or of another request; and what never came back. */
  readonly wrong: readonly string[]
}

export type Pouring = {
  readonly perSecond: number
  readonly forMs: number
  readonly connections: number
  readonly headers: Record<string, string>
  /** The path of a request, and a text that its answer has and no other one's. */
  readonly askOf: (index: number) => { readonly path: string; readonly own: string }
}

type Waiting = { readonly own: string; readonly from: number }
type Line = { readonly socket: Socket; readonly waiting: Waiting[]; unread: string }

/** How long the last answers are waited for. */
const patienceMs = 30_000

/**
 * Sends requests at a pace, whether or not the server keeps up, over connections that wait for no answer before they ask
 * again. By bare sockets: a client of HTTP would be slower than the server.
 */
export async function pourRequests(origin: string, pouring: Pouring): Promise<Pour> {
  const { perSecond, forMs, connections, headers, askOf } = pouring
  const { hostname, port } = new URL(origin)
  const head = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const lines = await Promise.all(Array.from({ length: connections }, () => openLine(hostname, Number(port))))
  const refusedMs: number[] = []
  const wrong: string[] = []
  let answered = 0
  const judge = (asked: Waiting | undefined, answer: string) => {
    if (/^HTTP\/1.1 429 .*\r\nretry-after: \d/is.test(answer) && asked) refusedMs.push(performance.now() - asked.from)
    else if (answer.startsWith('HTTP/1.1 200 ') && asked && answer.includes(asked.own)) answered += 1
    else wrong.push(answer.slice(0, 200))
  }
  for (const line of lines) line.socket.on('data', (piece: string) => takeIn(line, piece, judge))
  const total = Math.round((perSecond * forMs) / 1_000)
  const started = performance.now()
  for (let index = 0; index < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1_000) * perSecond))
    for (; index < due; index += 1) {
      const line = lines[index % lines.length]
      const { path, own } = askOf(index)
      line?.waiting.push({ own, from: performance.now() })
      line?.socket.write(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const isWaiting = () => lines.some(({ waiting, socket }) => waiting.length > 0 && !socket.destroyed)
  while (isWaiting() && performance.now() - started < forMs + patienceMs)
    await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { socket, waiting } of lines) {
    waiting.forEach(({ own }) => wrong.push(`no answer with ${own}`))
    socket.destroy()
  }
  refusedMs.sort((a, b) => a - b)
  const refusedP99 = refusedMs[Math.floor(refusedMs.length * 0.99)] ?? 0
  return { answered, refused: refusedMs.length, refusedP99, wrong }
}

function openLine(host: string, port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve({ socket, waiting: [], unread: '' }))
    socket.setEncoding('latin1').setNoDelay().on('error', reject)
  })
}

/** Cuts what has come into answers, which come in the order of what was asked. */
function takeIn(line: Line, piece: string, judge: (asked: Waiting | undefined, answer: string) => void): void {
  line.unread += piece
  for (;;) {
    const bodyAt = line.unread.indexOf('\r\n\r\n') + 4
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(line.unread.slice(0, bodyAt))?.[1])
    if (bodyAt < 4 || !(line.unread.length >= bodyAt + length)) return
    judge(line.waiting.shift(), line.unread.slice(0, bodyAt + length))
    line.unread = line.unread.slice(bodyAt + length)
  }
}
