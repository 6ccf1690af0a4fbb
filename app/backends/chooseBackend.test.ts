import { expect, test } from 'vitest'
import { chooseBackend } from './chooseBackend.ts'

const apiBase = 'https://api.example'
const openfort = { kind: 'openfort', id: 'one', apiBase, publishableKey: 'pk_test_1' } as const
const daimo = { kind: 'daimo', id: 'two', apiBase } as const
const third = { kind: 'daimo', id: 'three', apiBase } as const
const all = [openfort, daimo, third]

test.each([
  ['the one that the link names', all, 'three', '/', third],
  ['the named one on Daimo’s path too', all, 'one', '/webview', openfort],
  ['none for an unknown name', all, 'four', '/webview', undefined],
  ['the only one without a name', [openfort], undefined, '/', openfort],
  ['the only one without a name on Daimo’s path', [openfort], undefined, '/webview', openfort],
  ['the first of Daimo’s on its path', all, undefined, '/webview', daimo],
  ['the first of Daimo’s on its path with a slash', all, undefined, '/webview/', daimo],
  ['none of several elsewhere', all, undefined, '/', undefined],
  ['none of several on a path that only starts alike', all, undefined, '/webviews', undefined],
])('a link means %s', (_, backends, id, path, expected) => {
  expect(chooseBackend(backends, id, path)).toBe(expected)
})
