import { afterEach, expect, test, vi } from 'vitest'
import { makeOutbox } from './makeOutbox.ts'
import type { PageMessage } from './messages.ts'
import type { Transport } from './transport.ts'

const identity = { epoch: 'e', channel: '', sessionId: 's' }
const session = {
  sessionId: 's',
  backend: 'openfort',
  status: 'processing',
  isTest: true,
  target: { chainId: 'eip155:1', assetId: 'eip155:1/slip44:60', address: '0x' },
} as const
const size = (height: number) => ({ height, width: 1, presentation: 'content' }) as const
const error = (message: string) => ({ code: 'unexpected', message, recoverable: true }) as const

function outbox() {
  const sent: PageMessage[] = []
  const said: string[] = []
  const transport: Transport = {
    ...{ name: 'inlet_host', isWeb: false, isUnproven: false, listen: () => () => undefined },
    send: (message) => void sent.push(message as PageMessage),
  }
  const box = makeOutbox({
    ...{ identity, status: () => 'loading', now: () => 5, isTrusted: false },
    onSaid: ({ type }) => said.push(type),
  })
  return { box, sent, said, transport }
}

afterEach(() => vi.restoreAllMocks())

test('what was said before there is a host waits, and of sizes only the last', () => {
  const { box, sent, transport } = outbox()
  box.send('resize', size(1))
  box.send('error', error('a'))
  box.send('resize', size(2))
  box.bind(transport)
  expect(sent.map(({ type, seq }) => [type, seq])).toEqual([
    ['error', 2],
    ['resize', 3],
  ])
  box.bind(transport)
  expect(sent).toHaveLength(2)
})

test('payments and sessions are never lost to the cap, and the oldest of the rest are', () => {
  const { box, sent, transport } = outbox()
  box.send('payment.detected', { session, source: {} })
  for (let count = 0; count < 200; count += 1) box.send('error', error(`${count}`))
  box.bind(transport)
  expect(sent[0]?.type).toBe('payment.detected')
  expect(sent).toHaveLength(65)
  expect(sent.at(-1)).toMatchObject({ data: { message: '199' } })
})

test('requests and answers are of their moment and never told late', () => {
  const { box, sent, transport } = outbox()
  box.send('open.request', { url: 'https://a.example', kind: 'explorer' })
  box.send('answer', { re: 'h1', ok: true })
  box.bind(transport)
  box.replay(undefined)
  expect(sent).toEqual([])
})

test('a replay keeps ids and is marked', () => {
  const { box, sent, transport } = outbox()
  box.bind(transport)
  const first = box.send('error', error('a'))
  const second = box.send('error', error('b'))
  sent.length = 0
  box.replay({ epoch: 'e', seq: first.seq })
  expect(sent).toEqual([{ ...second, replay: true }])
})

test('a host that proves itself hears whole what it heard in part, whatever it says it knows', () => {
  const { box, sent, transport } = outbox()
  box.bind({ ...transport, isUnproven: true })
  const whole = box.send('payment.detected', { session, source: {} })
  expect(sent).toEqual([{ ...whole, id: `${whole.id}-withheld`, data: { status: 'loading' } }])
  box.trust()
  box.replay({ epoch: 'e', seq: whole.seq })
  expect(sent.at(-1)).toEqual({ ...whole, replay: true })
})

test('H13 a message of more than 64 KiB is not sent, and a channel that throws breaks nothing', () => {
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined)
  const { box, sent, transport } = outbox()
  box.bind(transport)
  box.send('error', error('x'.repeat(70_000)))
  expect(sent).toEqual([])
  box.bind({
    ...transport,
    send() {
      throw new Error('gone')
    },
  })
  box.send('error', error('a'))
  expect(debug).toHaveBeenCalledTimes(2)
})

test('another dialect sees each message once, however often it is sent', () => {
  const { box, said, transport } = outbox()
  const message = box.send('error', error('a'))
  box.bind(transport)
  box.repeat(message)
  box.replay(undefined)
  expect(said).toEqual(['error'])
})
