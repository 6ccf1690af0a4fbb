import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRelay, relayPath } from './createRelay.ts'

/** Runs a relay alone, for a test: gives its URL, and adds to `closers` what ends it. */
export async function runRelay(closers: (() => unknown)[]): Promise<string> {
  const relay = createRelay()
  const server = createServer().on('upgrade', relay.take).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(relay.close, () => new Promise((resolve) => server.close(resolve)))
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}${relayPath}`
}
