// @vitest-environment happy-dom
import type { JSX } from 'solid-js'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'

let end: (() => void) | undefined
afterEach(() => end?.())

/** Draws into a new place, and counts what is done to it from then on. */
function draw(content: () => JSX.Element) {
  const place = document.body.appendChild(document.createElement('main'))
  end = render(content, place)
  const watch = new MutationObserver(() => undefined)
  watch.observe(place, { childList: true, characterData: true, attributes: true, subtree: true })
  return { place, touches: () => watch.takeRecords().length }
}

test('what stays the same is not touched', () => {
  const [facts, setFacts] = createSignal({ name: 'one', items: ['a', 'b'] })
  const name = createMemo(() => facts().name)
  const { place, touches } = draw(() => (
    <section>
      {facts().name} and {name()}
      <Show when={facts().name}>{(shown) => <b>{shown()}</b>}</Show>
      <For each={facts().items}>{(item) => <i>{item}</i>}</For>
    </section>
  ))
  const html = place.outerHTML
  setFacts({ name: 'one', items: ['a', 'b'] })
  expect([place.outerHTML, touches()]).toEqual([html, 0])
})

test('a text that changes keeps its node', () => {
  const [name, setName] = createSignal<string | number | undefined>('one')
  const { place } = draw(() => (
    <p>
      <b />
      {name()}
      <i />
    </p>
  ))
  const text = place.querySelector('b')?.nextSibling
  for (const next of ['two', 3, undefined, 'four']) setName(next)
  expect(place.querySelector('b')?.nextSibling).toBe(text)
  expect(place.textContent).toBe('four')
})

test('an element that is drawn in another place is not taken from there', () => {
  const [isBoxed, setIsBoxed] = createSignal(false)
  const { place } = draw(() => {
    const body = (<b>one</b>) as HTMLElement
    return (
      <p>
        <Show when={isBoxed()} fallback={body}>
          <i>{body}</i>
        </Show>
        !
      </p>
    )
  })
  setIsBoxed(true)
  expect(place.outerHTML).toBe('<main><p><i><b>one</b></i>!</p></main>')
  setIsBoxed(false)
  expect(place.outerHTML).toBe('<main><p><b>one</b>!</p></main>')
})

test.each([
  ['one goes to the end', [1, 2, 3, 4], [2, 3, 4, 1], 1],
  ['one comes to the front', [1, 2, 3, 4], [4, 1, 2, 3], 1],
  ['two change places', [1, 2, 3, 4], [4, 2, 3, 1], 2],
  ['one goes', [1, 2, 3, 4], [1, 3, 4], 0],
  ['one comes', [1, 2, 3], [1, 2, 4, 3], 0],
])('when %s, no more than needed moves', (_, before, after, moves) => {
  const [items, setItems] = createSignal(before)
  const { place } = draw(() => (
    <ul>
      <For each={items()}>{(item) => <li>{item}</li>}</For>
    </ul>
  ))
  const old = new Set(place.querySelectorAll('li'))
  const list = place.querySelector('ul')!
  const insertBefore = list.insertBefore.bind(list)
  let moved = 0
  list.insertBefore = (node, child) => {
    if (old.has(node as never)) moved++
    return insertBefore(node, child)
  }
  setItems(after)
  expect(place.textContent).toBe(after.join(''))
  expect(moved).toBe(moves)
})
