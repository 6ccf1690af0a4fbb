import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

type Server = ReturnType<typeof createAdaptorServer>

/**
 * Serves at `http://localhost:<port>`, on both loopback addresses, because engines differ in which one they try.
 * A machine without IPv6 serves on the other alone. Port 0 picks a free one.
 * @throws an Error that names a port which is taken.
 */
export async function listen(app: Hono, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const first = createAdaptorServer({ fetch: app.fetch })
  await open(first, '127.0.0.1', port)
  const taken = (first.address() as AddressInfo).port
  const second = createAdaptorServer({ fetch: app.fetch })
  const servers = [first]
  try {
    await open(second, '::1', taken)
    servers.push(second)
  } catch (error) {
    if (!hasNoIpv6(error)) {
      await close(first)
      throw error
    }
  }
  return { url: `http://localhost:${taken}`, close: async () => void (await Promise.all(servers.map(close))) }
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: something else listens on ${host}`, { cause: error })
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

function hasNoIpv6(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(String(error.code))
  )
}
