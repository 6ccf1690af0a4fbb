import { expect, type Page } from '@playwright/test'
import { findProblems, overhang, setTextSize } from './readability.ts'

/**
 * Expects that everybody can read the page as it is now: in light and dark, then at 320 px, then with text twice as large
 * too. The page stays as narrow and as large.
 */
export async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findProblems(page)).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overhang(page)).toBe(0)
  await setTextSize(page, 32)
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  expect(await overhang(page)).toBe(0)
}
