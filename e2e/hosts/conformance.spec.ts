import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from '@playwright/test'
import type { Summary } from '../../app/documents/conformance/makeReport.ts'
import { inDepth } from '../deep/inDepth.ts'
import { tapAway } from '../pages/tapAway.ts'
import { expect, test as base } from '../test.ts'
import { createFixtureServer } from './createFixtureServer.ts'
import { launchOrdinaryProfile } from './launchOrdinaryProfile.ts'

const test = base.extend<object, { hosts: string }>({
  hosts: [
    async ({}, use) => {
      const server = await createFixtureServer(join(import.meta.dirname, 'broken'))
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

/** What a broken host does wrong, by its file, and what must be tapped before that shows. */
const faults: Readonly<Record<string, { readonly rules: readonly string[]; readonly taps?: readonly string[] }>> = {
  wrongVersion: { rules: ['version', 'hello'] },
  wrongNamespace: { rules: ['namespace', 'hello'] },
  noEnvelope: { rules: ['namespace', 'hello'] },
  capsAsText: { rules: ['data', 'hello'] },
  numberAsId: { rules: ['id', 'hello'] },
  sameId: { rules: ['fresh'] },
  unknownCommand: { rules: ['type'] },
  textMessages: { rules: ['form'] },
  floods: { rules: ['pace'] },
  silent: { rules: ['hello'] },
  tooEarly: { rules: ['hello'] },
  slowHello: { rules: ['prompt'] },
  helloOnce: { rules: ['hello', 'again'], taps: ['again'] },
  ignoresResize: { rules: ['grows'] },
  neverShrinks: { rules: ['shrinks'] },
  addsRoom: { rules: ['fits'] },
  restless: { rules: ['steady'] },
  wrongParentOrigin: { rules: ['claim', 'channel'] },
  noParentOrigin: { rules: ['claimed'] },
  noOrigin: { rules: ['origin', 'hello'] },
  noPopups: { rules: ['popups'], taps: ['popups'] },
  noClipboard: { rules: ['clipboard'] },
  credentialless: { rules: ['lasting'] },
  secretInQuery: { rules: ['secret'] },
  neverAnswers: { rules: ['open', 'copy'], taps: ['open', 'copy'] },
  answersAnother: { rules: ['re', 'copy'], taps: ['copy'] },
  answersTwice: { rules: ['once'], taps: ['copy'] },
  walletSilent: { rules: ['wallet'] },
  walletWide: { rules: ['walletLimit'] },
  staysOpen: { rules: ['close'], taps: ['close'] },
}

/** These stay in `npm test`: two that speak wrongly, one that hides the secret badly, one that must be tapped. */
const always = ['wrongVersion', 'noParentOrigin', 'secretInQuery', 'neverAnswers']

/** So many hosts are tried side by side: most of a trial is waiting for what never comes. */
const abreast = 5
const others = Object.keys(faults).filter((file) => !always.includes(file))
const groups = Array.from({ length: Math.ceil(others.length / abreast) }, (_, at) =>
  others.slice(at * abreast, (at + 1) * abreast),
)

for (const group of [always, ...groups]) {
  test(
    `the conformance page names what each does wrong, and nothing else: ${group.join(', ')}`,
    group === always ? {} : inDepth,
    async ({ browser, inlet, hosts }) => {
      await Promise.all(group.map((file) => expectNamed(browser, `${hosts}/${file}.html?page=${inlet.pageUrl}`, file)))
    },
  )
}

async function expectNamed(browser: Browser, url: string, file: string): Promise<void> {
  const { rules, taps = [] } = faults[file]!
  const page = await browser.newPage()
  await page.goto(url)
  const frame = page.frameLocator('iframe')
  await expectDone(frame, file)
  for (const tap of taps) await tryOut(frame, tap)
  await expectWrong(frame, rules, file)
  for (const rule of rules) await expect(frame.locator(`[data-rule="${rule}"]`), file).toBeVisible()
  await page.close()
}

test('a host without a fault has none, whatever is tried', async ({ page, inlet, hosts }) => {
  await page.goto(`${hosts}/whole.html?page=${inlet.pageUrl}`)
  const frame = page.frameLocator('iframe')
  await expectDone(frame)
  for (const tap of ['open', 'copy', 'again']) await tryOut(frame, tap)
  await expectWrong(frame, [])
  expect((await read(frame)).right).toEqual(expect.arrayContaining(['wallet', 'walletLimit']))
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Your host fits')
  tapAway(frame.locator('[data-try="close"]').click())
  await expect(page.locator('iframe')).toHaveCount(0)
})

/** A context of its own per test blocks third-party storage, so this one has an ordinary profile. */
test('a host that takes an unknown event for the end is named in the console, and where the page is opened next', async ({
  inlet,
  hosts,
}, info) => {
  const context = await launchOrdinaryProfile(info.outputPath('profile'), info.project.use.launchOptions)
  const page = await context.newPage()
  const saying = page.waitForEvent('console', (message) => message.text().includes('Ignore types and fields'))
  await page.goto(`${hosts}/closesOnUnknown.html?page=${inlet.pageUrl}`)
  await saying
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.reload()
  const frame = page.frameLocator('iframe')
  await expectDone(frame)
  await expectWrong(frame, ['tolerance'])
  await context.close()
})

test('a popup that was cut from its opener says so', async ({ page, inlet, hosts }) => {
  await page.goto(`${hosts}/lostOpener.html?page=${inlet.pageUrl}`)
  const opening = page.context().waitForEvent('page')
  await page.getByRole('button').click()
  const popup = await opening
  await expectDone(popup)
  await expectWrong(popup, ['opener', 'channel'])
})

test('an app that sends no JSON is named', async ({ page, inlet }) => {
  await page.addInitScript(() => {
    const postMessage = () => window.Inlet?.receive('hello')
    Object.defineProperty(window, 'InletHost', { value: { postMessage } })
  })
  await page.goto(`${inlet.pageUrl}/conformance/`)
  await expectDone(page)
  await expectWrong(page, ['json', 'hello'])
})

type Place = Page | FrameLocator

function read(place: Place): Promise<Summary> {
  return place.locator('html').evaluate(() => (Reflect.get(window, 'inletConformance') as () => Summary)())
}

async function expectDone(place: Place, host?: string): Promise<void> {
  await expect.poll(async () => (await read(place)).state, { message: host ?? 'the trial ends' }).toBe('done')
}

async function expectWrong(place: Place, rules: readonly string[], host = ''): Promise<void> {
  const { wrong } = await read(place)
  expect(wrong.map(({ rule }) => rule).toSorted(), `${host} ${JSON.stringify(wrong)}`).toEqual([...rules].toSorted())
}

async function tryOut(frame: FrameLocator, tap: string): Promise<void> {
  const button = frame.locator(`[data-try="${tap}"]`)
  await button.click()
  if (tap === 'again') return expectDone(frame)
  await expect(button).not.toHaveAttribute('aria-disabled')
}
