import { inDepth } from '../deep/inDepth.ts'
import { base, waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { wake } from '../pages/readNow.ts'
import { kinds } from './backends.ts'
import { judge } from './judge.ts'
import { judgeRest } from './judgeRest.ts'
import { openWorld, type World } from './openWorld.ts'
import { planted, say } from './planted.ts'
import { takeLook, waitForPage } from './takeLook.ts'

test('the judge finds nothing on an honest page, and each defect that is planted in it', async ({
  inlet,
  context,
  hostUrl,
}) => {
  const world = await openWorld(kinds[0]!, { inlet, context, hostUrl })
  await waitForPage(world)
  await expect(world.host().frame().locator('main [data-qr]')).toBeVisible()
  await takeLook(world, 'the start')
  const { evidence } = world
  expect(judge(evidence)).toEqual([])
  expect(evidence.looks[0]).toMatchObject({
    codes: evidence.looks[0]!.truth.receivers,
    addresses: [{ isReceiver: true }],
  })

  const honest = { ...evidence, asks: [...evidence.asks], heard: [...evidence.heard], looks: [...evidence.looks] }
  for (const { name, says, plant, isOnScreen } of planted) {
    const spoilt = {
      ...world,
      evidence: { ...honest, asks: [...honest.asks], heard: [...honest.heard], looks: [...honest.looks], sends: [] },
    }
    await plant(spoilt)
    if (isOnScreen) await takeLook(spoilt, name)
    expect(judge(spoilt.evidence).join('\n'), name).toMatch(says)
  }
})

test('the judge finds a code that pays somebody else', inDepth, async ({ inlet, context, hostUrl }) => {
  const world = await openWorld(kinds[0]!, { inlet, context, hostUrl })
  const other = await inlet.createSession(waitingBody())
  await world.host().embed(other.url)
  await expect(world.host().frame().locator('main [data-qr]')).toBeVisible()
  await takeLook(world, 'another session’s page')
  const said = judge(world.evidence).join('\n')
  expect(said).toMatch(/the code says 0x/)
  expect(said).toMatch(/pixels of the address/)
  expect(said).toMatch(/is about the session/)
})

test(
  'the judge lets a receiver stand that no answer has changed yet, and finds one that the session had before',
  inDepth,
  async ({ inlet, context, hostUrl }) => {
    const world = await openWorld(kinds[0]!, { inlet, context, hostUrl })
    const { root, readAddress } = createDepositPage(world.host().frame())
    const first = await readAddress()
    await expect(root.locator('main [data-qr]')).toBeVisible()
    await takeLook(world, 'the start')
    await root.locator('main').evaluate((main) => Object.assign(window, { kept: main.cloneNode(true) }))

    await context.setOffline(true)
    await chooseElsewhere(world)
    await takeLook(world, 'another tab chose, and this one has no line')
    expect(world.evidence.looks[1]!.receivers).toEqual([first, expect.not.stringMatching(first)])
    await context.setOffline(false)
    await wake(root)
    await expect.poll(readAddress).not.toBe(first)
    await expect(root.locator('main [data-qr]')).toBeVisible()
    await takeLook(world, 'this tab has heard of it')
    expect(world.evidence.looks[2]).toMatchObject({ codes: [await readAddress()], addresses: [{ isReceiver: true }] })
    expect(judge(world.evidence)).toEqual([])

    await root.locator('main').evaluate((main) => main.replaceWith(Reflect.get(window, 'kept') as Element))
    await takeLook(world, 'the first address came back')
    const said = judge(world.evidence).join('\n')
    expect(said).toContain(`after the first address came back: the code says ${first}`)
    expect(said).toContain('after the first address came back: the pixels of the address')
  },
)

test('the judge finds a host that was left with something untrue', inDepth, async ({ inlet, context, hostUrl }) => {
  const world = await openWorld(kinds[0]!, { inlet, context, hostUrl })
  await waitForPage(world)
  await expect.poll(() => world.evidence.heard.map(({ type }) => type)).toContain('session.updated')
  await takeLook(world, 'the start')
  expect(judgeRest(world.evidence, false)).toEqual([])
  await say(world, 'error', { recoverable: false })
  expect(judgeRest(world.evidence, true)).toEqual([])
  expect(judgeRest(world.evidence, false)).toEqual(['the host last heard stopped, it is waiting_payment'])
  await say(world, 'session.updated', { session: { status: 'succeeded' } })
  expect(judgeRest(world.evidence, true)).toEqual(['the host last heard succeeded, it is waiting_payment'])
})

/** Another tab chooses another coin, so that the session gets another receiver. */
async function chooseElsewhere({ inlet, session }: World): Promise<void> {
  const { sessionId, clientSecret, publishableKey } = session
  const { paymentMethod } = waitingBody()
  const answer = await fetch(`${inlet.sandboxUrl}/openfort/v2/funding/sessions/${sessionId}/payment_methods`, {
    method: 'POST',
    headers: { authorization: `Bearer ${publishableKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      clientSecret,
      paymentMethod: { ...paymentMethod, source: { ...paymentMethod.source, ...base } },
    }),
  })
  expect(answer.ok).toBe(true)
}
