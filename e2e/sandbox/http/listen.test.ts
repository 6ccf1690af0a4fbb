import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

test('whoever begins a request and never ends it is let go, and others are served', async () => {
  // So long that a busy machine's honest request is not late.
  const limits = { headersTimeout: 1_000, requestTimeout: 1_000, connectionsCheckingInterval: 50 }
  const server = await listen((_request, answer) => answer.end('served'), 0, undefined, limits)
  const slow = connect(server.port, '127.0.0.1', () => slow.write('GET / HTTP/1.1\r\nx-'))
  let said = ''
  slow.on('data', (text: Buffer) => (said += text.toString()))
  await once(slow, 'close')
  expect(said).toMatch(/^HTTP\/1\.1 408 /)
  expect(await (await fetch(`http://127.0.0.1:${server.port}`)).text()).toBe('served')
  await server.close()
})
