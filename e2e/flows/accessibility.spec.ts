import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import { readTexts } from '../fixtures/texts.ts'
import { expectReadable } from '../pages/expectReadable.ts'
import { gateScreens } from '../pages/gateScreens.ts'
import { otherScreens } from '../pages/otherScreens.ts'
import { reachScreen, screenCases } from '../pages/screens.ts'
import { expect, test } from '../test.ts'

/** One of each make of screen stays in `npm test`: questions, an address, a guide, a review, ends, a form, a gate. */
const always = [
  'the first question',
  'the address',
  'the withdrawal guide',
  'the review of a wallet payment',
  'succeeded',
  'stopped',
  'the question for a refund address',
  'the message to sign in by',
]

for (const screen of [...screenCases, ...otherScreens, ...gateScreens])
  test(
    `D10 D12 ${screen.name} can be read by everybody: in light and dark, at 320 px and with text twice as large`,
    always.includes(screen.name) ? {} : inDepth,
    async ({ page, inlet, addWallet }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await reachScreen({ page, inlet, addWallet, texts: await readTexts('en') }, screen)
      for (const fold of await page.locator('summary').all()) await fold.click()
      await expect(page.locator('h1')).toHaveCount(1)
      await expectReadable(page)
      expect(await findMotion(page)).toEqual([])
    },
  )

/** Where less motion is wished for, whatever still moves, by class. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === 'running' && Number(animation.effect?.getTiming().duration) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? String(effect.target?.className) : 'an effect')),
  )
}
