import type { Page } from '@playwright/test'
import { readGlyphs, showsOneOf } from '../outside/readGlyphs.ts'
import type { Phone } from './createPhone.ts'
import type { Sample } from './evidence.ts'
import type { Truth } from './watchTruth.ts'

const nothing = { screen: '', address: undefined, canCopy: false, saysOld: false }
const shown = '.address:not(.small)[data-address]'

/** Looks at the phone. A page that is dying or being opened shows nothing. `backAt` is when the payer came back to it. */
export async function takeSample(phone: Phone, truth: Truth, clock: () => number, backAt: number): Promise<Sample> {
  const life = phone.life()
  const askedAt = clock()
  const seen = await phone
    .page()
    ?.evaluate(readPage, shown)
    .catch(() => undefined)
  const at = clock()
  const unheardMs = askedAt - Math.max(phone.heardAt(), backAt)
  // The page may have heard of what is true now before anybody here has.
  await truth.look()
  return {
    ...(seen ?? nothing),
    at,
    life: seen ? life : 0,
    unheardMs,
    truth: truth.statuses().map(({ status }) => status),
  }
}

/** Tells whether the pixels of the address on screen are the receiver's, or nothing where none is there or it moved before the camera. `scratch` is an empty tab. */
export async function looksRight(
  page: Page | undefined,
  receiver: string,
  scratch: Page,
): Promise<boolean | undefined> {
  const address = page?.locator(`main ${shown}`)
  if (!address || !(await address.isVisible().catch(() => false))) return undefined
  const shoot = async () => {
    const before = await address.boundingBox()
    const glyphs = await readGlyphs(address)
    const after = await address.boundingBox()
    const isStill = JSON.stringify(before) === JSON.stringify(after)
    return isStill ? showsOneOf(glyphs, [receiver], scratch) : undefined
  }
  // A page that dies before the camera leaves no picture.
  return shoot().catch(() => undefined)
}

/** Runs in the page. An address counts where it is the topmost thing in the window. */
function readPage(selector: string) {
  const main = document.querySelector('main')
  const address = main?.querySelector(selector)
  const box = address?.getBoundingClientRect()
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  const isInSight = top && box.bottom <= innerHeight && address?.contains(top)
  return {
    screen: main?.dataset['screen'] ?? '',
    address: isInSight ? (address?.textContent ?? undefined) : undefined,
    canCopy: address?.closest('.card')?.querySelector('button')?.disabled === false,
    saysOld: document.querySelector('.over .notice') !== null,
  }
}
