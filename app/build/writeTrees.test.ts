import { expect, test } from 'vitest'
import { withTrees, writeTrees } from './writeTrees.ts'

test('templates of compiled JSX are trees', () => {
  expect(withTrees('var a = /*#__PURE__*/_$template(`<p class="a">one</p>`), b = f()')).toBe(
    'var a = /*#__PURE__*/_$template(["p",{"class":"a"},"one"]), b = f()',
  )
})

test('what the compiler escaped is text again', () => {
  expect(withTrees('_$template(`<p>\\`\\${a}\\\\</p>`)')).toBe('_$template(["p","`${a}\\\\"])')
})

test('a template that wants a document of its own is one like any other', () => {
  expect(withTrees('_$template(`<img>`, true, false, false)')).toBe('_$template(["img"])')
})

test('a piece of a drawing comes out of the svg it is wrapped in', () => {
  expect(withTrees('_$template(`<svg><circle></circle></svg>`, false, true, false)')).toBe(
    '_$template(["circle"], true)',
  )
})

test('a formula is no template', () => {
  expect(() => withTrees('_$template(`<math><mi></mi></math>`, false, false, true)')).toThrow('Not a template')
})

test.each(['/app/ui/Row.tsx', '/app/ui/Row.tsx?copy=evm-wallet'])(
  '%s is a file of JSX, also as the copy of a part',
  (id) => {
    const { transform } = writeTrees() as { transform: (code: string, id: string) => { code: string } | null }
    expect(transform('_$template(`<p></p>`)', id)).toEqual({ code: '_$template(["p"])', map: null })
    expect(transform('_$template(`<p></p>`)', '/app/ui/row.ts')).toBeNull()
  },
)
