// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
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
