import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Keeps every message of the page, and grows the frame as it asks; the `src` of the frame comes from the test. */
const bareHost = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>Host</title>
  <style>
    body { margin: 0 }
    iframe { display: block; width: 100%; height: 640px; border: 0 }
  </style>
  <body></body>
</html>`

/** Starts a host site of its own on a free port of 127.0.0.1, another site than the page; a bare one by default. */
export async function createHostServer(html = bareHost): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }
}
