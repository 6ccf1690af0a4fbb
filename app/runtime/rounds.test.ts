import { batch, catchError, createEffect, createMemo, createRenderEffect, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'

test('whoever depends on a signal by two ways runs once, and never sees the one changed and the other not', () => {
  const seen: string[] = []
  createRoot(() => {
    const [value, setValue] = createSignal(1)
    const twice = createMemo(() => value() * 2)
    const isEven = createMemo(() => value() % 2 === 0)
    createEffect(() => seen.push(`${value()} ${twice()} ${isEven()}`))
    return setValue
  })(2)
  expect(seen).toEqual(['1 2 false', '2 4 true'])
})

test('a batch is one change, and effects see what is drawn', () => {
  const log: string[] = []
  const [one, setOne] = createSignal(1)
  const [two, setTwo] = createSignal(1)
  createRoot(() => {
    createEffect(() => log.push(`effect ${one() + two()}`))
    createRenderEffect(() => log.push(`drawing ${one() + two()}`))
  })
  batch(() => {
    setOne(2)
    setTwo(2)
  })
  expect(log).toEqual(['drawing 2', 'effect 2', 'drawing 4', 'effect 4'])
})

test('an error that a handler throws goes to the handler around it', () => {
  const taken: unknown[] = []
  createRoot(() =>
    catchError(
      () =>
        catchError(
          () => {
            throw new Error('first')
          },
          () => {
            throw new Error('second')
          },
        ),
      (error) => taken.push(error.message),
    ),
  )
  expect(taken).toEqual(['second'])
})

test('an error that nobody takes comes out where the signal was set, and the next change works', () => {
  const seen: number[] = []
  const [value, setValue] = createSignal(1)
  createRoot(() => {
    createEffect(() => {
      if (value() === 2) throw new Error('two')
      seen.push(value())
    })
  })
  expect(() => setValue(2)).toThrow('two')
  setValue(3)
  expect(seen).toEqual([1, 3])
})
