import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'
import { kinds } from './backends.ts'
import { judge } from './judge.ts'
import { openWorld } from './openWorld.ts'
import { planted } from './planted.ts'
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

test('the judge finds a code that pays somebody else', async ({ inlet, context, hostUrl }) => {
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
