import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerOptions } from 'node:http'
import type { Duplex } from 'node:stream'

export type Listening = { port: number; close(): Promise<void> }
/** Takes a connection that becomes something else than HTTP. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** How many new connections may wait for their turn. What finds no place is tried again by the system after a second or more. */
const mostUnaccepted = 4_096

/**
 * Listens on both loopback addresses, so that `localhost` works however a browser resolves it. Port 0 picks a free one.
 * @throws an Error `port N is taken`
 */
export async function listen(
  listener: RequestListener,
  wantedPort: number,
  upgrade?: Upgrade,
  limits: ServerOptions = {},
): Promise<Listening> {
  const first = await listenOn(listener, wantedPort, '127.0.0.1', upgrade, limits)
  const port = portOf(first)
  try {
    const second = await listenOn(listener, port, '::1', upgrade, limits)
    return { port, close: () => closeAll([first, second]) }
  } catch (error) {
    // A machine without IPv6 has only the one.
    if (error instanceof PortTaken) {
      await closeAll([first])
      if (wantedPort === 0) return listen(listener, 0, upgrade, limits)
      throw error
    }
    return { port, close: () => closeAll([first]) }
  }
}

/** The port is somebody else's. */
class PortTaken extends Error {
  override name = 'PortTaken'
}

function listenOn(
  listener: RequestListener,
  port: number,
  host: string,
  upgrade: Upgrade | undefined,
  limits: ServerOptions,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(limits, listener)
    if (upgrade) server.on('upgrade', upgrade)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is taken`) : error),
    )
    server.listen({ port, host, backlog: mostUnaccepted }, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    }),
  )
}
