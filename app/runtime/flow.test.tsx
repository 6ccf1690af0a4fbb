// @vitest-environment happy-dom
import { createEffect, createMemo, createSignal, ErrorBoundary, Match, onCleanup, Show, Switch } from 'solid-js'
import { render } from 'solid-js/web'
import { expect, test } from 'vitest'

function draw(content: Parameters<typeof render>[0]) {
  const place = document.body.appendChild(document.createElement('main'))
  const end = render(content, place)
  return { place, end }
}

test('Show draws once while its condition holds, and anew for each value where it is keyed', () => {
  const [value, setValue] = createSignal(1)
  const { place, end } = draw(() => (
    <>
      <Show when={value()}>{(shown) => <b>{shown()}</b>}</Show>
      <Show when={value()} keyed>
        {(shown) => <i>{shown}</i>}
      </Show>
    </>
  ))
  const [bold, italic] = [place.querySelector('b'), place.querySelector('i')]
  setValue(2)
  expect(place.outerHTML).toBe('<main><b>2</b><i>2</i></main>')
  expect(place.querySelector('b')).toBe(bold)
  expect(place.querySelector('i')).not.toBe(italic)
  end()
})

test('the value of what is shown no more cannot be read', () => {
  const [value, setValue] = createSignal<string | undefined>('one')
  let read: (() => string) | undefined
  const { end } = draw(() => (
    <Switch>
      <Match when={value() !== 'two' && value()}>
        {(shown) => {
          read = shown
          return shown()
        }}
      </Match>
      <Match when={value()}>two</Match>
    </Switch>
  ))
  expect(read?.()).toBe('one')
  setValue('two')
  expect(() => read?.()).toThrow('not shown')
  end()
})

test('the nearest boundary takes what throws in a memo, in an effect and while drawing, whatever is thrown', () => {
  const [at, setAt] = createSignal('nowhere')
  const fail = (place: string) => {
    // Not an error, and not even true.
    if (at() === place) throw undefined
    return place
  }
  const Inner = () => {
    createEffect(() => fail('effect'))
    const known = createMemo(() => fail('memo'))
    return (
      <p>
        {known()} {fail('drawing')}
      </p>
    )
  }
  const { place, end } = draw(() => (
    <ErrorBoundary fallback="far">
      <ErrorBoundary fallback={(error, retry) => <button onClick={() => retry()}>{String(error)}</button>}>
        <Inner />
      </ErrorBoundary>
    </ErrorBoundary>
  ))
  for (const next of ['memo', 'effect', 'drawing']) {
    setAt(next)
    expect(place.textContent).toBe('undefined')
    setAt('nowhere')
    place.querySelector('button')?.click()
    expect(place.textContent).toBe('memo drawing')
  }
  end()
})

test('a fallback that throws is the next boundary’s, and what was drawn is ended', () => {
  const ended: string[] = []
  const Thrower = () => {
    onCleanup(() => ended.push('inner'))
    throw new Error('first')
  }
  const fallback = () => {
    throw new Error('second')
  }
  const { place, end } = draw(() => (
    <ErrorBoundary fallback={(error: Error) => error.message}>
      <ErrorBoundary fallback={<>{fallback()}</>}>
        <Thrower />
      </ErrorBoundary>
    </ErrorBoundary>
  ))
  expect([place.textContent, ...ended]).toEqual(['second', 'inner'])
  end()
})
