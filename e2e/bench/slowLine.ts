import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A line to a server on this machine that is as far away as one elsewhere. `port` is its near end. */
export type SlowLine = { readonly port: number; close(): Promise<void> }

/**
 * Opens a line on which everything takes `delayMs` to get through, in each direction, and each new connection first
 * takes two round trips, as TCP and TLS 1.3 do. Its width is not limited.
 */
export async function openSlowLine(port: number, delayMs: number): Promise<SlowLine> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    carry(near, far, delayMs, performance.now() + 4 * delayMs)
    carry(far, near, delayMs, 0)
    for (const socket of [near, far]) open.add(socket.once('close', () => open.delete(socket)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function carry(from: Socket, to: Socket, delayMs: number, readyAt: number): void {
  // One after the other: nothing overtakes what was sent before it.
  let last = Promise.resolve()
  const later = (run: () => void) => {
    const due = Math.max(performance.now(), readyAt) + delayMs
    last = last.then(() => pause(due - performance.now())).then(run)
  }
  from.on('data', (bytes) => later(() => void (to.writable && to.write(bytes))))
  from.on('end', () => later(() => void to.end()))
  from.on('error', () => to.destroy())
}
