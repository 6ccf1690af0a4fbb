import fc from 'fast-check'
import jsQR from 'jsqr'
import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { versionFor } from './qr/versions.ts'
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
  const { data, side } = toPixels(encodeQr(text))
  expect(jsQR(data, side, side)?.data).toBe(text)
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

/** The same code by an encoder that many others use. */
function encodeElsewhere(text: string): ReturnType<typeof encodeQr> {
  const { size, data } = create([{ data: new TextEncoder().encode(text), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  }).modules
  const rows = Array.from({ length: size }, (_, y) => [...data.slice(y * size, (y + 1) * size)].join(''))
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index + 4} ${y + 4}h${length}v1h-${length}z`),
  )
  return { size: size + 8, path: path.join('') }
}

test('each module is where another encoder has it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
      expect(encodeQr(text)).toEqual(encodeElsewhere(text))
    }),
    { numRuns: 200 },
  )
})

test('the longest text of each size, and one byte more, is where another encoder has it', () => {
  const mostBytes = 2_331
  const sizes = Array.from({ length: mostBytes }, (_, at) => versionFor(at + 1).number)
  const lengths = sizes.flatMap((number, at) => (number === sizes[at + 1] ? [] : [at + 1, at + 2]))
  expect(lengths.length).toBe(2 * 40)
  for (const length of lengths.filter((bytes) => bytes <= mostBytes)) {
    const text = Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * at + length) % 94))).join('')
    expect(encodeQr(text)).toEqual(encodeElsewhere(text))
  }
})

test('a text that no code holds is an error', () => {
  expect(() => encodeQr('x'.repeat(2_332))).toThrow('2332 bytes')
})
