import { afterFirst } from '../deep/inDepth.ts'
import { PNG } from 'pngjs'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const grounds = { light: [250, 240, 230], dark: [20, 30, 40] } as const
const themes = ['light', 'dark'] as const
const pairs = themes.flatMap((host) => themes.map((own) => [host, own] as const))

const depth = afterFirst()
for (const [host, own] of pairs)
  test(`a ${own} page in a ${host} host lets the host show around its column`, depth(), async ({ page, inlet }) => {
    const { url } = await inlet.createSession(waitingBody())
    const body = `
<body style="margin:0;color-scheme:${host};background:rgb(${grounds[host].join()})">
  <div id="pay"></div>
  <script src="{{page}}/inlet.js"></script>
  <script>Inlet.open({ url: '{{url}}', container: '#pay', theme: '${own}' })</script>
</body>`
    await page.setViewportSize({ width: 900, height: 700 })
    await createLoaderHost(page).open(body, { url, pageUrl: inlet.pageUrl })
    const deposit = createDepositPage(page.frameLocator('#pay iframe'))
    await deposit.expectScreen('waiting_payment')
    const frame = page.locator('#pay iframe')
    /** Whether the host is what is seen beside the column, in its corner, and on it. */
    const isGround = async () => {
      const image = PNG.sync.read(await frame.screenshot())
      const column = (image.width - 420) / 2
      return [at(image, 10, 200), at(image, column + 1, 1), at(image, image.width / 2, 2)].map(
        (color) => color.join() === grounds[host].join(),
      )
    }
    // A frame of another process is drawn a moment after it says that it stands.
    await expect.poll(isGround).toEqual([true, true, false])
  })

function at({ data, width }: PNG, x: number, y: number): readonly number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
}
