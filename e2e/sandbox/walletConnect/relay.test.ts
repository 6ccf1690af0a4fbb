import { SignClient } from '@walletconnect/sign-client'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createMailboxes, type Line } from './createMailboxes.ts'
import { runRelay } from './runRelay.ts'

const closers: (() => unknown)[] = []
afterEach(async () => void (await Promise.all(closers.splice(0).map((close) => close()))))

test.each([
  '',
  '?projectId=00000000000000000000000000000001',
  '?auth=a.b.c&projectId=00000000000000000000000000000001',
])('a client without a signed token is sent away (%s)', async (query) => {
  const socket = new WebSocket((await runRelay(closers)) + query)
  const code = await new Promise((resolve) => socket.once('close', resolve))
  expect(code).toBe(3000)
})

test('two clients of the protocol’s own library meet over it, and agree', { timeout: 30_000 }, async () => {
  const relayUrl = await runRelay(closers)
  const make = (name: string) =>
    SignClient.init({
      projectId: '00000000000000000000000000000001',
      relayUrl,
      name,
      telemetryEnabled: false,
      customStoragePrefix: name,
      storageOptions: { database: ':memory:' },
      metadata: { name, description: name, url: 'http://localhost', icons: [] },
    })
  const [page, wallet] = await Promise.all([make('page'), make('wallet')])
  closers.push(
    () => page.core.relayer.transportClose(),
    () => wallet.core.relayer.transportClose(),
  )
  const namespace = { methods: ['eth_sendTransaction'], events: ['chainChanged'] }
  wallet.on('session_proposal', ({ id }) => {
    void wallet.approve({
      id,
      namespaces: { eip155: { ...namespace, accounts: [`eip155:137:0x${'a'.repeat(40)}`] } },
    })
  })
  const { uri, approval } = await page.connect({
    optionalNamespaces: { eip155: { ...namespace, chains: ['eip155:137'] } },
  })
  await wallet.pair({ uri: uri! })
  expect((await approval()).peer.metadata.name).toBe('wallet')
})

test('a letter waits for who comes later and until it is taken, and is never its writer’s', () => {
  let now = 1_000
  const mail = createMailboxes(() => now)
  const got: string[] = []
  const line = (clientId: string, takes = true): Line => ({
    clientId,
    deliver(_, { message }, onTaken) {
      got.push(`${clientId}:${message}`)
      if (takes) onTaken()
    },
  })
  mail.subscribe(line('a'), 't')
  mail.publish(line('a'), 't', 'one', 1, 60)
  const asleep = line('b', false)
  mail.subscribe(asleep, 't')
  mail.subscribe(asleep, 't')
  mail.drop(asleep)
  mail.subscribe(line('b'), 't')
  mail.subscribe(line('b'), 't')
  now += 61_000
  mail.subscribe(line('c'), 't')
  expect(got).toEqual(['b:one', 'b:one'])
})
