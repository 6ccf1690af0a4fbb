import { expect, test } from 'vitest'
import { withCompileHint } from './compileHint.ts'

test('what the first address needs is compiled whole, on the first line of the script, and nothing else is', () => {
  for (const name of ['head', 'entry', 'receiver', 'createDaimo'])
    expect(withCompileHint(name, 'let a=1')).toBe('//# allFunctionsCalledOnLoad\nlet a=1')
  for (const name of ['rest', 'qr', 'outcomes', 'evm', 'recreate', 'creates'])
    expect(withCompileHint(name, 'a')).toBe('a')
})
