import { createServer } from 'node:http'

/** A webhook as a host's server got it. */
export type ReceivedHook = { path: string; body: string; signature: string | undefined }

export type HookHost = {
  url: string
  /** What arrived and was not refused, in order. */
  received: ReceivedHook[]
  close(): Promise<void>
}

/** Starts a host's server that takes webhooks. `refuses` tells which body is answered with 500. */
export async function startHookHost(
  signatureHeader: string,
  refuses: (body: string) => boolean = () => false,
): Promise<HookHost> {
  const received: ReceivedHook[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const signature = request.headers[signatureHeader]
      const isRefused = refuses(body)
      if (!isRefused)
        received.push({
          path: request.url ?? '',
          body,
          signature: typeof signature === 'string' ? signature : undefined,
        })
      response.writeHead(isRefused ? 500 : 204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/webhooks`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
