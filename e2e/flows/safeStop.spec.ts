import { afterFirst } from '../deep/inDepth.ts'
import { getAddress } from 'viem'
import type { OpenfortWire } from '../fixtures/createInlet.ts'
import { freshAddress, waitingBody } from '../fixtures/sessions.ts'
import type { DepositPage } from '../pages/createDepositPage.ts'
import type { HostPage } from '../pages/createHostPage.ts'
import { expectStatus } from '../pages/expectOutcome.ts'
import { wake } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

/** The same answer with another receiver address, in all of its places. */
function withReceiver(wire: OpenfortWire, address: string): OpenfortWire {
  const text = JSON.stringify(wire).replaceAll(wire.paymentMethod.receiverAddress, address)
  return JSON.parse(text) as OpenfortWire
}

/** The same answer whose payment URI pays somebody else. */
function withOtherWitness(wire: OpenfortWire): OpenfortWire {
  const { receiverAddress, addressUri } = wire.paymentMethod
  return {
    ...wire,
    paymentMethod: { ...wire.paymentMethod, addressUri: addressUri.replace(receiverAddress, freshAddress()) },
  }
}

/** The same answer with one letter of its receiver address in the other case. */
function withWrongChecksum(wire: OpenfortWire): OpenfortWire {
  const address = getAddress(wire.paymentMethod.receiverAddress)
  const flip = (letter: string) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
  return withReceiver(wire, `0x${address.slice(2).replace(/[a-f]/i, flip)}`)
}

/** Nothing that could be paid is on screen, and the host heard one failure that does not pass. */
async function expectStopped(deposit: DepositPage, hostPage: HostPage, code: string, addresses: string[]) {
  await deposit.expectScreen('stopped')
  await expect(deposit.root.getByRole('heading', { name: 'Do not send' })).toBeVisible()
  await expect(deposit.root.locator('[data-address], [data-qr], a[target], main button')).toHaveCount(0)
  await expect(deposit.root.getByText('on another device, go on there.')).toHaveCount(
    code === 'address_changed' ? 1 : 0,
  )
  const html = await deposit.root.locator('body').evaluate((body) => body.outerHTML)
  for (const address of addresses) expect(html.toLowerCase()).not.toContain(address.toLowerCase())
  expect(await deposit.root.locator('main').innerText()).not.toMatch(/\d+\.\d\d|USDC/)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code, recoverable: false })
}

const turns: [string, (wire: OpenfortWire) => OpenfortWire, string][] = [
  ['changes on its route', (wire) => withReceiver(wire, freshAddress()), 'address_changed'],
  ['differs from the payment URI', withOtherWitness, 'address_mismatch'],
  [
    'goes with another target',
    (wire) => ({ ...wire, target: { ...wire.target, address: freshAddress() } }),
    'session_mismatch',
  ],
]

const depthOfChange = afterFirst()
for (const [words, turn, code] of turns)
  test(`a receiver address that ${words} empties the screen for good`, depthOfChange(), async ({ inlet, hostPage }) => {
    const session = await inlet.createSession(waitingBody())
    const deposit = await hostPage.embed(session.url)
    await deposit.expectScreen('waiting_payment')
    const address = await deposit.readAddress()
    const answer = turn(await inlet.wire(session))
    await inlet.answerWith(session.sessionId, answer)
    await wake(deposit.root)
    await expectStopped(deposit, hostPage, code, [address, answer.paymentMethod.receiverAddress])

    await inlet.clearFaults()
    await inlet.pay(session.sessionId)
    await expectStatus(inlet, session.sessionId, 'succeeded')
    await deposit.expectScreen('stopped')
    expect(hostPage.heard('error')).toHaveLength(1)
    expect(hostPage.heard('payment.completed')).toHaveLength(0)
  })

const depthOfFirst = afterFirst()
for (const [words, turn, code] of [
  ['differs from the payment URI', withOtherWitness, 'address_mismatch'],
  ['fails its checksum', withWrongChecksum, 'address_invalid'],
] as const)
  test(`a first answer whose receiver address ${words} never shows it`, depthOfFirst(), async ({ inlet, hostPage }) => {
    const session = await inlet.createSession(waitingBody())
    const answer = turn(await inlet.wire(session))
    await inlet.answerWith(session.sessionId, answer)
    const deposit = await hostPage.embed(session.url)
    await expectStopped(deposit, hostPage, code, [answer.paymentMethod.receiverAddress])
    expect(hostPage.heard('error')).toHaveLength(1)
  })
