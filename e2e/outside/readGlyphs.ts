import type { Locator, Page } from '@playwright/test'
import { PNG } from 'pngjs'

/** How far a pixel may be from the background before it counts as ink; 0 … 255. */
const inkDistance = 60
/** The share of ink that may lie elsewhere, for the rounding of a fraction of a pixel. */
const mostElsewhere = 0.02

/** Where the browser has laid out the groups of an address, and in which type. */
type Layout = {
  readonly groups: readonly { readonly x: number; readonly y: number; readonly length: number }[]
  readonly style: Readonly<Record<string, string>>
  readonly width: number
  readonly height: number
}

/** An address as it was on screen, and how it was laid out. */
export type Glyphs = { readonly layout: Layout; readonly seen: PNG }

/** Takes a picture of an address on screen; rejects when it is taken away meanwhile. */
export async function readGlyphs(address: Locator): Promise<Glyphs> {
  const layout = await address.evaluate(readLayout)
  return { layout, seen: PNG.sync.read(await address.screenshot({ scale: 'css', animations: 'disabled' })) }
}

/**
 * Tells whether the pixels of an address are those of one of `receivers`: each is drawn apart, in the same type at the
 * same places, and compared. What the document says the address is does not count, only what is seen. `scratch` is an
 * empty tab to draw in.
 */
export async function showsOneOf(
  { layout, seen }: Glyphs,
  receivers: readonly string[],
  scratch: Page,
): Promise<boolean> {
  for (const receiver of receivers) {
    await scratch.setContent(drawApart(layout, receiver, seen))
    const drawn = PNG.sync.read(
      await scratch.screenshot({ clip: { x: 0, y: 0, width: seen.width, height: seen.height } }),
    )
    if (isSameInk(seen, drawn)) return true
  }
  return false
}

/** Runs in the page. */
function readLayout(address: Element): Layout {
  const box = address.getBoundingClientRect()
  const groups = [...address.querySelectorAll('span')]
  const { font, letterSpacing, color, fontFeatureSettings, fontVariantLigatures } = getComputedStyle(
    groups[0] ?? address,
  )
  const texts = groups.map((group) => (group.textContent ?? '').length)
  // A screenshot begins at a whole pixel.
  const left = Math.floor(box.left)
  const top = Math.floor(box.top)
  return {
    groups: groups.map((group, at) => {
      const { x, y } = group.getBoundingClientRect()
      return { x: x - left, y: y - top, length: texts[at] ?? 0 }
    }),
    style: {
      font,
      'letter-spacing': letterSpacing,
      color,
      'font-feature-settings': fontFeatureSettings,
      'font-variant-ligatures': fontVariantLigatures,
    },
    width: box.width,
    height: box.height,
  }
}

function drawApart({ groups, style }: Layout, text: string, { data }: PNG): string {
  const css = Object.entries(style)
    .map(([name, value]) => `${name}:${value.replaceAll('"', "'")}`)
    .join(';')
  let at = 0
  const spans = groups.map(({ x, y, length }) => {
    const part = text.slice(at, (at += length))
    return `<span style="position:absolute;left:${x}px;top:${y}px;white-space:pre">${part}</span>`
  })
  return `<body style="margin:0;background:rgb(${data[0]},${data[1]},${data[2]})"><div style="${css}">${spans.join('')}${text.slice(at)}</div>`
}

/** Compares two pictures by where they are not background. */
function isSameInk(seen: PNG, drawn: PNG): boolean {
  const inkOf = ({ data }: PNG) => {
    const far = (at: number) =>
      [0, 1, 2].some((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)) > inkDistance)
    return Array.from({ length: data.length / 4 }, (_, pixel) => far(pixel * 4))
  }
  const one = inkOf(seen)
  const other = inkOf(drawn)
  const ink = one.filter(Boolean).length
  const elsewhere = one.filter((isInk, pixel) => isInk !== other[pixel]).length
  return ink > 0 && elsewhere <= ink * mostElsewhere
}
