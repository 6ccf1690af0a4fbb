import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import { leavesOf, readTexts } from '../fixtures/texts.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { readWords } from '../pages/readWords.ts'
import { expectScreen, reachScreen, screenCases } from '../pages/screens.ts'
import { expect, test } from '../test.ts'

/** Names, sites and shortened addresses, which no language translates. */
const names =
  /\b(?:0x[0-9a-fA-F]{4}…\u2060?[0-9a-fA-F]{4}|Acme|Base|Polygon|Ethereum|Solana|Tron|USDC|USDT|ETH|POL|SOL|MetaMask|Phantom|Trust Wallet|Test Wallet|Binance|Coinbase|Kraken|OKX|Bybit|QR|PNG|SVG|memo|https?:\S+|[a-z]+scan\.(?:org|com))\b/g

/** The words among `words` that are English texts of the page, with any values in their places. */
async function englishAmong(words: string[], locale: 'ar' | 'es'): Promise<string[]> {
  const own = new Map(leavesOf(await readTexts(locale)))
  const foreign = leavesOf(await readTexts('en')).filter(
    ([path, text]) => own.get(path) !== text && /[a-z]{3}/.test(plain(text)),
  )
  const forms = foreign.map(
    ([, text]) =>
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(escape)
          .join('.+')}$`,
      ),
  )
  return words.filter((word) => forms.some((form) => form.test(word)))
}

const plain = (text: string) => text.replaceAll(/\{\w+\}/g, '')
const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** These stay in `npm test`; that no language lacks a text, unit tests say. */
const always = ['the first question', 'the address', 'the review of a wallet payment']

for (const screen of screenCases)
  test(
    `${screen.name} speaks Arabic from right to left, and Spanish, and nothing beside`,
    always.includes(screen.name) ? {} : inDepth,
    async ({ page, inlet, addWallet }) => {
      await reachScreen({ page, inlet, addWallet, texts: await readTexts('ar') }, screen, { locale: 'ar' })
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expectLanguage(page, 'ar')
      const words = await readWords(page)
      expect(words.filter((word) => /[A-Za-z]{2}/.test(word.replaceAll(names, '')))).toEqual([])

      await page.evaluate(() => {
        const url = new URL(location.href)
        url.searchParams.set('locale', 'es')
        history.replaceState(history.state, '', url)
      })
      await page.reload()
      await expectScreen(page, screen)
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
      await expectLanguage(page, 'es')
    },
  )

test('U08 a language that the page does not have falls back to English', async ({ page, inlet, depositPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const link = new URL(url)
  link.searchParams.set('locale', 'tlh-KX')
  await page.goto(link.href)
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.getByText('Waiting for your payment')).toBeVisible()
})

/** The screen, everything on it unfolded, has no English text on it, and its addresses are whole and left to right. */
async function expectLanguage(page: Page, locale: 'ar' | 'es'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  for (const fold of await page.locator('summary').all()) await fold.click()
  expect(await englishAmong(await readWords(page), locale)).toEqual([])
  for (const address of await page.locator('[data-address]').all()) {
    await expect(address).toHaveCSS('direction', 'ltr')
    expect((await address.innerText()).replaceAll(/\s/g, '')).toBe(await address.getAttribute('data-address'))
  }
}
