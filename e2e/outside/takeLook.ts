import { expect, type FrameLocator, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { askTruth } from './askTruth.ts'
import type { Answer } from './evidence.ts'
import { leastInk } from './judgeLooks.ts'
import type { World } from './openWorld.ts'
import { readGlyphs, showsOneOf } from './readGlyphs.ts'

/** Takes a picture of the tab as a person sees it, reads it, and asks the sandbox what is so. */
export async function takeLook(world: World, after: string): Promise<void> {
  const { evidence, inlet, kind, session, scratch } = world
  const known = evidence.looks.at(-1)?.truth.receivers ?? []
  const before = await askTruth(inlet, kind, session.sessionId, known)
  await world.allWritten()
  const told = lastTold(evidence.answers, before.receivers)
  const { page, frame } = world.host()
  const screen = await screenOf(frame())
  // What was answered is drawn by the second frame from now.
  if (screen !== '')
    await frame()
      .locator('html')
      .evaluate(nextFrames)
      .catch(() => undefined)
  const picture = await takePicture(page)
  // A small one is the payer's own; the one that is paid is drawn large.
  const drawn = frame().locator('[data-screen=waiting_payment] .address:not(.small):visible')
  const glyphs = []
  for (const address of screen === 'waiting_payment' ? await drawn.all() : [])
    // One that was taken away meanwhile is not judged.
    glyphs.push(
      ...(await readGlyphs(address).then(
        (one) => [one],
        () => [],
      )),
    )
  // What came true while the picture was taken is true of it.
  const truth = await askTruth(inlet, kind, session.sessionId, before.receivers)
  const receivers = [
    ...new Set([told, before.receivers.at(-1), truth.receivers.at(-1)].filter((one) => one !== undefined)),
  ]
  const addresses = []
  for (const one of glyphs) addresses.push({ isReceiver: await showsOneOf(one, receivers, scratch) })
  world.readSends([...known.slice(-1), ...receivers])
  evidence.looks.push({ after, codes: codesIn(picture), addresses, ink: inkOf(picture), screen, receivers, truth })
}

/** Gives the receiver that the answer asked for last named; what was asked for earlier and came later tells of what was. */
function lastTold(answers: readonly Answer[], receivers: readonly string[]): string | undefined {
  const named = answers.flatMap(({ askedAt, text }) => {
    const said = text.toLowerCase()
    const receiver = receivers.findLast((one) => said.includes(one.toLowerCase()))
    return receiver === undefined ? [] : [{ askedAt, receiver }]
  })
  return named.toSorted((one, other) => one.askedAt - other.askedAt).at(-1)?.receiver
}

/** Runs in the page. */
function nextFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** Takes a picture of what is drawn; of a page that stays blank, the blank one. */
async function takePicture(page: Page): Promise<PNG> {
  const take = async () => PNG.sync.read(await page.screenshot({ scale: 'css' }))
  let picture = new PNG({ width: 1, height: 1 })
  // A frame of another process is drawn a moment after the rest.
  await expect
    .poll(async () => inkOf((picture = await take())), { timeout: 5_000 })
    .toBeGreaterThanOrEqual(leastInk)
    .catch(() => undefined)
  return picture
}

/** Waits until the page has drawn something, as long as it takes; what is never drawn is a blank page on the next picture. */
export async function waitForPage(world: World): Promise<void> {
  await expect(world.host().frame().locator('main h1, main h2').first())
    .toBeVisible()
    .catch(() => undefined)
}

/** Reads the name of the screen that a frame shows; empty while it shows none. Of a frame that is empty, nothing else may be asked: it would never answer. */
export async function screenOf(frame: FrameLocator): Promise<string> {
  return (
    (await frame
      .locator('main')
      .first()
      .getAttribute('data-screen', { timeout: 1_000 })
      .catch(() => null)) ?? ''
  )
}

function codesIn({ data, width, height }: PNG): readonly string[] {
  const code = jsQR(new Uint8ClampedArray(data), width, height)
  return code ? [code.data] : []
}

/** Counts the pixels that are not of the corner's colour. */
function inkOf({ data }: PNG): number {
  const corner = data.readUInt32BE(0)
  return Array.from({ length: data.length / 4 }, (_, at) => data.readUInt32BE(at * 4)).filter((one) => one !== corner)
    .length
}
