// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { expect, test } from 'vitest'
import { Choice } from './Choice.tsx'

test('a name is read in its own direction, whatever the page’s is', () => {
  const root = document.createElement('div')
  const dispose = render(() => <Choice mark="" name="A wallet with a long na…" onChoose={() => {}} />, root)
  expect(root.querySelector('button bdi')?.textContent).toBe('A wallet with a long na…')
  dispose()
})
