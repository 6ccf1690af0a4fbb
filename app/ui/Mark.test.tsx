// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { render } from 'solid-js/web'
import { expect, test } from 'vitest'
import { knownChains } from '../chains/chains.ts'
import { tokens } from '../chains/tokens.ts'
import { Mark } from './Mark.tsx'

/** Gives the drawing that stands for a name, or nothing where a letter does. */
function drawingOf(name: string): string | undefined {
  const place = document.createElement('div')
  const dispose = render(() => <Mark name={name} />, place)
  const source = place.querySelector('img')?.getAttribute('src')
  dispose()
  return source ? readFileSync(`public${source}`, 'utf8') : undefined
}

const names = [
  ...knownChains.flatMap(({ name, native }) => [name, native.symbol]),
  ...tokens.map(({ symbol }) => symbol),
]

test.each([...new Set(names)])('%s has a drawing of its own that loads nothing', (name) => {
  const drawing = drawingOf(name)
  expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 32 32"/)
  expect(drawing?.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|href|style=/)
})

test('a name without a drawing is its first letter', () => {
  expect(drawingOf('Nowhere')).toBeUndefined()
})

/** Gives the relative luminance of `#rgb` or `#rrggbb`. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const digits = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces =
  /--surface: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('app/ui/tokens.css', 'utf8'))?.slice(1) ?? []

test.each(readdirSync('public/icons'))('the edge of %s is seen on the page, in light and in dark', (file) => {
  const [shape = ''] = /<(circle|rect) [^>]*>/.exec(readFileSync(`public/icons/${file}`, 'utf8')) ?? []
  const edges = [...shape.matchAll(/(?:fill|stroke)="(#\w+)"/g)].map(([, color = '']) => color)
  expect(surfaces).toHaveLength(2)
  for (const surface of surfaces)
    expect(Math.max(...edges.map((edge) => contrastOf(edge, surface)))).toBeGreaterThan(1.3)
})
