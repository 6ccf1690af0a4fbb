import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

declare global {
  interface Window {
    /** Weight, size and family of what was laid out and taken away again. */
    openedType: string[]
  }
}

test('the type of an address and of what stands around it is open before it is drawn', async ({
  page,
  inlet,
  depositPage,
}) => {
  await page.addInitScript(() => {
    window.openedType = []
    const { remove } = Element.prototype
    Element.prototype.remove = function () {
      for (const letter of this.matches('body > .hidden') ? this.children : []) {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(letter)
        window.openedType.push(`${fontWeight} ${fontSize} ${fontFamily}`)
      }
      remove.call(this)
    }
  })
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await page.locator('main [data-qr]').waitFor()
  const drawn = await page
    .locator('main [data-address], main h1, main .card :not(svg, path), main .saves')
    .evaluateAll((all) =>
      all
        .filter((element) => [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE))
        .map((element) => {
          const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
          return `${fontWeight} ${fontSize} ${fontFamily}`
        }),
    )
  expect(new Set(drawn).size).toBeGreaterThan(4)
  expect(await page.evaluate(() => window.openedType)).toEqual(expect.arrayContaining([...new Set(drawn)]))
})
