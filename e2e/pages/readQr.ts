import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** Reads the QR code that a person would see: takes a screenshot of the element and decodes its pixels. */
export async function readQr(element: Locator): Promise<string> {
  return decodeQr(await element.screenshot({ scale: 'css' }))
}

/**
 * Decodes the QR code in a PNG picture.
 * @throws when no code is in it.
 */
export function decodeQr(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png)
  const code = jsQR(new Uint8ClampedArray(data), width, height)
  if (!code) throw new Error(`No QR code can be read from the ${width} × ${height} picture.`)
  return code.data
}
