import type { Frame, Page } from '@playwright/test'

/** Posts what JSON texts say to the deposit page in the first frame, to whatever origin: from the host's own window, or from a frame of it. */
export function sayToFrame(speaker: Page | Frame, texts: readonly string[]): Promise<void> {
  return speaker.evaluate((all) => {
    for (const text of all) top?.frames[0]?.postMessage(JSON.parse(text), '*')
  }, texts)
}

/** Puts a second frame, of another site, into the host's document and gives it. */
export async function addFrame(page: Page, url: string): Promise<Frame> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.body.append(frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  }, url)
  const frame = page.frames().find((one) => one.url().startsWith(url))
  if (!frame) throw new Error('the frame is not there')
  return frame
}
