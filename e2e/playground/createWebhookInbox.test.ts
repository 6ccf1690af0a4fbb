import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createWebhookInbox, type Webhook } from './createWebhookInbox.ts'

const secret = 'whsec_test'
const bodyOf = (status: string, id = 'fnd_1') =>
  JSON.stringify({ type: 'funding.session.updated', date: 1, data: { id, status, clientSecret: 'cs_hidden' } })
const sign = (body: string) => createHmac('sha256', secret).update(body).digest('hex')

test('a webhook with the right signature is believed', () => {
  const body = bodyOf('processing')
  expect(createWebhookInbox(secret).receive('openfort', body, sign(body))).toMatchObject({
    status: 'processing',
    verified: true,
  })
})

test.each([undefined, '', 'zz', 'ab', sign(bodyOf('expired'))])(
  'a webhook signed %s is kept and not believed',
  (signature) => {
    expect(createWebhookInbox(secret).receive('openfort', bodyOf('succeeded'), signature)).toMatchObject({
      verified: false,
    })
  },
)

test('each of a flow’s three states is told by its own webhook, signed with the name of the algorithm', () => {
  const inbox = createWebhookInbox(secret)
  const tell = (eventName: string) => {
    const data = { id: 'flow', executionState: 'source_confirmed', settlementState: 'routing', riskState: 'cleared' }
    const body = JSON.stringify({ eventName, data })
    return inbox.receive('dynamic', body, `sha256=${sign(body)}`)
  }
  const of = (status: string) => ({ sessionId: 'flow', status, verified: true })
  expect(tell('flow.execution.updated')).toMatchObject(of('source_confirmed'))
  expect(tell('flow.settlement.updated')).toMatchObject(of('routing'))
  expect(tell('flow.risk.updated')).toMatchObject(of('cleared'))
  expect(tell('flow.other.updated')).toBeUndefined()
})

test('the client secret is not kept', () => {
  const body = bodyOf('succeeded')
  expect(JSON.stringify(createWebhookInbox(secret).receive('openfort', body, sign(body)))).not.toContain('cs_hidden')
})

test('text that is no session is refused', () => {
  const inbox = createWebhookInbox(secret)
  for (const body of ['', 'x', '[]', '{"data":{}}', '{"data":{"id":1,"status":"x"}}'])
    expect(inbox.receive('openfort', body, sign(body))).toBeUndefined()
})

test('a follower hears what came before and what comes, of its own session only, until it stops', () => {
  const inbox = createWebhookInbox(secret)
  const heard: Webhook[] = []
  const receive = (body: string) => inbox.receive('openfort', body, sign(body))
  receive(bodyOf('waiting_payment'))
  const stop = inbox.follow('fnd_1', (webhook) => heard.push(webhook))
  receive(bodyOf('processing'))
  receive(bodyOf('processing', 'fnd_2'))
  stop()
  receive(bodyOf('succeeded'))
  expect(heard.map(({ status }) => status)).toEqual(['waiting_payment', 'processing'])
})

test('each backend’s webhook is read in its own words, and another one’s is none', () => {
  const inbox = createWebhookInbox(secret)
  const session = { sessionId: 'b1f0', status: 'bounced', clientSecret: 'hidden' }
  const body = JSON.stringify({ type: 'session.bounced', data: { session } })
  const kept = inbox.receive('daimo', body, sign(body))
  expect(kept).toMatchObject({ backend: 'daimo', sessionId: 'b1f0', status: 'bounced', verified: true })
  expect(JSON.stringify(kept)).not.toContain('hidden')
  expect(inbox.receive('openfort', body, sign(body))).toBeUndefined()
  expect(inbox.receive('other', body, sign(body))).toBeUndefined()
})
