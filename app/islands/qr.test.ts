import fc from 'fast-check'
import jsQR from 'jsqr'
import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { encodeQr } from './qr.ts'

const scale = 4

/** Draws the path's runs as an image, the way a camera would see the card. */
function toPixels({ size, path }: { size: number; path: string }): { data: Uint8ClampedArray; side: number } {
  const side = size * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = +y! * scale; row < (+y! + 1) * scale; row++)
      data.fill(0, (row * side + +x! * scale) * 4, (row * side + (+x! + +run!) * scale) * 4)
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255
  return { data, side }
}

test.each([
  '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
  'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  'ethereum:0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913@8453/transfer?address=0x4444444444444444444444444444444444444444&uint256=10000000',
  '1234567890'.repeat(9),
  'https://例え.example/ü?a=1',
])('what is encoded is what a camera reads: %s', (text) => {
  expect(readBack(text)).toBe(text)
})

test('four light modules stand around the code', () => {
  const { size, path } = encodeQr('0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913')
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => ({ x: +x!, y: +y!, end: +x! + +run! }))
  expect({
    left: Math.min(...runs.map((run) => run.x)),
    top: Math.min(...runs.map((run) => run.y)),
    right: size - Math.max(...runs.map((run) => run.end)),
    bottom: size - 1 - Math.max(...runs.map((run) => run.y)),
  }).toEqual({ left: 4, top: 4, right: 4, bottom: 4 })
})

/** What a camera reads off the card. */
function readBack(text: string): string | undefined {
  const { data, side } = toPixels(encodeQr(text))
  return jsQR(data, side, side)?.data
}

test('any short text is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 }), (text) => {
      expect(readBack(text)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

test('the code is as large as that of an encoder that many others use', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_331 }), (length) => {
      const text = 'x'.repeat(length)
      // Its choice of a mask, which takes it most of the time, says nothing of the size.
      const { modules } = create([{ data: new TextEncoder().encode(text), mode: 'byte' }], {
        errorCorrectionLevel: 'M',
        maskPattern: 0,
      })
      expect(encodeQr(text).size).toBe(modules.size + 8)
    }),
    { numRuns: 200 },
  )
})

test('every module is that of an encoder that many others use, in all versions', () => {
  const lengths = Array.from({ length: 40 }, (_, at) => Math.floor(2_331 * ((at + 1) / 40) ** 2))
  for (const length of [...lengths, 1, 42, 43]) {
    const text = 'aZ09'.repeat(length).slice(0, length)
    const { modules } = create([{ data: new TextEncoder().encode(text), mode: 'byte' }], {
      errorCorrectionLevel: 'M',
      maskPattern: 0,
    })
    expect(darkOf(encodeQr(text))).toBe([...modules.data].map((dark) => (dark ? 1 : 0)).join(''))
  }
})

/** The modules without the margin, line by line. */
function darkOf({ size, path }: { size: number; path: string }): string {
  const side = size - 8
  const cells = new Uint8Array(side * side)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    cells.fill(1, (+y! - 4) * side + +x! - 4, (+y! - 4) * side + +x! - 4 + +run!)
  return cells.join('')
}

test('a text that no code holds is an error', () => {
  expect(() => encodeQr('x'.repeat(2_332))).toThrow()
})
