import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { styleOf, withoutLines } from './outputs.ts'

const ui = join(import.meta.dirname, '../ui')

const styled = (source: string) => styleOf([{ type: 'asset', source }])

test('a style has short names for what stands for light-dark()', () => {
  const ink = '--ink:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000)'
  expect(styled(`:root{--lightningcss-light:initial;--lightningcss-dark: ;${ink}}/*$vite$:1*/`)).toBe(
    ':root{--l:initial;--d: ;--ink:var(--l,#fff)var(--d,#000)}',
  )
})

test('light-dark() is said in the one sheet that gets those names, and in no part’s', () => {
  const others = readdirSync(ui).filter((file) => file.endsWith('.css') && file !== 'tokens.css')
  for (const file of others) expect(readFileSync(join(ui, file), 'utf8'), file).not.toMatch(/light-dark\(|--[ld]\b/)
})

test('a page keeps its text, and loses the lines of its source', () => {
  expect(withoutLines('<main>\n  <p>Two words\n here</p>\n  <i></i\n  ><b> x </b> <b>y</b>\n</main>\n')).toBe(
    '<main><p>Two words\n here</p><i></i><b> x </b> <b>y</b></main>\n',
  )
})
