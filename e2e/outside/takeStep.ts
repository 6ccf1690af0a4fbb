import { expect, type Page } from '@playwright/test'
import type { World } from './openWorld.ts'
import type { Step } from './steps.ts'
import { stranger } from './stranger.ts'
import { screenOf, takeLook, waitForPage } from './takeLook.ts'

/** What asks for money by the wallet: a yes of the payer. */
const asksWallet = /^(Continue in|Pay with|Send)/

/** Does a step, and looks while it lasts. */
export async function takeStep(world: World, step: Step): Promise<void> {
  const { context, inlet, session, kind } = world
  switch (step.do) {
    case 'answers':
      return inlet.fault({
        ...step.fault,
        ...(isWire(step.fault.kind) ? { backend: kind.backend } : { sessionId: session.sessionId }),
      })
    case 'wait':
      return context.clock.fastForward(step.ms)
    case 'skew':
      return context.clock.setSystemTime((await inlet.now()) + step.ms)
    case 'offline':
      await context.setOffline(true)
      await context.clock.fastForward(step.ms)
      await takeLook(world, 'going offline')
      return context.setOffline(false)
    case 'hide':
      await setHidden(world, true)
      await context.clock.fastForward(step.ms)
      return setHidden(world, false)
    case 'tap':
      return tap(world, step.which)
    case 'pay':
      return (await inlet.sessionInfo(session.sessionId)).receiverAddress === null
        ? undefined
        : inlet.pay(session.sessionId).catch(() => undefined)
    case 'reload':
      await inFrame(world, () => location.reload())
      return waitForPage(world)
    case 'leave':
      return leave(world)
    case 'back':
      return void (await world.host().say('host.back'))
    case 'kill':
      await crash(world)
      await world.reopen()
      return waitForPage(world)
    case 'replay':
      return void (await world.host().say('host.hello', { last: { epoch: '', seq: 0 } }))
    case 'shout':
      return shout(world)
    case 'swap':
      return swap(world)
  }
}

const isWire = (kind: string) => kind !== 'hold_delivery'

async function inFrame(world: World, act: () => void): Promise<void> {
  await world
    .host()
    .frame()
    .locator('html')
    .evaluate(act)
    .catch(() => undefined)
}

/** The host takes the page away, and shows it again once it is gone. */
async function leave(world: World): Promise<void> {
  const { page } = world.host()
  const url = await page.evaluate(() => document.querySelector('iframe')!.src)
  await showInFrame(page, 'about:blank')
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('about:blank')
  await showInFrame(page, url)
  await waitForPage(world)
}

function showInFrame(page: Page, url: string): Promise<void> {
  return page.evaluate((next) => {
    document.querySelector('iframe')!.src = next
  }, url)
}

function setHidden(world: World, isHidden: boolean): Promise<void> {
  return world
    .host()
    .frame()
    .locator('html')
    .evaluate((_, hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
}

async function crash({ host }: World): Promise<void> {
  const { page } = host()
  const crashed = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  // The one who is asked to die does not answer.
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

/** Taps one of the buttons and rows that are there; none that would leave the page. */
async function tap(world: World, which: number): Promise<void> {
  const frame = world.host().frame()
  if ((await screenOf(frame)) === '') return
  const all = await frame.locator('main button:enabled:visible, main [role=option]:visible').all()
  // The very button: a list that moves would put another in its place.
  const one = await all[which % Math.max(1, all.length)]?.elementHandle().catch(() => null)
  if (!one) return
  const name = (await one.textContent())?.trim() ?? ''
  const isTapped = await one.click({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )
  if (isTapped && asksWallet.test(name)) world.evidence.confirmations += 1
}

/** Says to the page what no host should. */
async function shout({ host, session }: World): Promise<void> {
  const lies = [
    { ns: 'inlet', v: 1, type: 'host.theme', id: 'x', data: { mode: 'x'.repeat(9_999) } },
    { ns: 'inlet', v: 1, type: 'session.updated', id: 'y', data: { session: { ...session, status: 'succeeded' } } },
    { ns: 'inlet', v: 1, type: 'host.pay', id: 'z', data: { address: stranger, amount: '1' } },
    'null',
  ]
  await host().page.evaluate(
    (all) => all.forEach((lie) => document.querySelector('iframe')?.contentWindow?.postMessage(lie, '*')),
    lies,
  )
}

/** From now on, every answer of the backend names another receiver. */
async function swap({ context, evidence, inlet, kind }: World): Promise<void> {
  const receiver = evidence.looks.at(-1)?.truth.receivers.at(-1)
  if (receiver === undefined) return
  await context.route(`${inlet.sandboxUrl}/${kind.backend}/**`, async (route) => {
    const response = await route.fetch().catch(() => undefined)
    if (!response) return route.abort()
    const other = receiver.startsWith('0x') ? stranger : '7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv'
    return route.fulfill({ response, body: (await response.text()).replaceAll(new RegExp(receiver, 'gi'), other) })
  })
}
