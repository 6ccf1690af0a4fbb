// @vitest-environment happy-dom
import { createSignal, For, Show } from 'solid-js'
import { expect, test } from 'vitest'
import { render } from 'solid-js/web'

test('compiled JSX draws, updates and answers clicks by our template()', () => {
  const place = document.body.appendChild(document.createElement('main'))
  const [count, setCount] = createSignal(0)
  const dispose = render(
    () => (
      <section>
        <button class="go" onClick={() => setCount(count() + 1)}>
          {count()} of &amp; {3}
        </button>
        <For each={['a', 'b']}>{(letter) => <i>{letter}</i>}</For>
        <Show when={count() > 0}>
          <svg viewBox="0 0 1 1">
            <For each={[1, 2]}>{(r) => <circle r={r} />}</For>
          </svg>
        </Show>
      </section>
    ),
    place,
  )
  expect(place.textContent).toBe('0 of & 3ab')
  place.querySelector('button')?.click()
  expect(place.textContent).toBe('1 of & 3ab')
  expect([...place.querySelectorAll('circle')].map((circle) => circle.namespaceURI)).toEqual(
    Array(2).fill('http://www.w3.org/2000/svg'),
  )
  dispose()
})
