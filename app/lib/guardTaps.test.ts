// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { guardTaps } from './guardTaps.ts'

let end: () => void
const taken = vi.fn()
/** Draws one button where there was another. */
const draw = (name: string) => {
  const button = document.createElement('button')
  button.onclick = () => taken(name)
  document.body.replaceChildren(button)
}
/** Lets time pass, and what was drawn come on screen. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Presses what is drawn now; the finger touched the glass at `at`. */
function tap({ x = 100, at = performance.now(), restsMs = 60, pointerType = 'touch', detail = 1 } = {}): void {
  const button = document.querySelector('button')!
  for (const [type, more] of [
    ['pointerdown', { pointerType }],
    ['click', { detail }],
  ] as const) {
    const Kind = type === 'click' ? MouseEvent : PointerEvent
    const event = new Kind(type, { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: 100, ...more })
    Object.defineProperty(event, 'timeStamp', { value: type === 'click' ? at + restsMs : at })
    button.dispatchEvent(event)
  }
}

beforeEach(async () => {
  vi.useFakeTimers()
  end = guardTaps(document)
  draw('first')
  await pass(5_000)
})
afterEach(() => {
  end()
  taken.mockReset()
  vi.useRealTimers()
})

test('the second half of a double tap does not take what came under it', async () => {
  tap()
  draw('second')
  await pass(150)
  tap()
  await pass(150)
  tap()
  expect(taken.mock.calls).toEqual([['first']])
  await pass(400)
  tap()
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('a tap that began before what it hits was on screen does not take it, however long ago the last one was', async () => {
  tap()
  await pass(3_000)
  const at = performance.now()
  draw('second')
  await pass(2_000)
  tap({ at })
  expect(taken.mock.calls).toEqual([['first']])
  tap()
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('what stood there before takes every tap', async () => {
  tap()
  await pass(100)
  tap()
  expect(taken).toHaveBeenCalledTimes(2)
})

test('a tap somewhere else is another one', async () => {
  tap()
  draw('second')
  await pass(150)
  tap({ x: 160 })
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('what taps faster than any finger has seen what it taps', async () => {
  tap({ restsMs: 2 })
  draw('second')
  await pass(100)
  tap({ restsMs: 2 })
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('of a mouse only a double click is judged', async () => {
  tap({ pointerType: 'mouse' })
  draw('second')
  await pass(150)
  tap({ pointerType: 'mouse', detail: 2, restsMs: 2 })
  expect(taken.mock.calls).toEqual([['first']])
  tap({ pointerType: 'mouse' })
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('what presses without a pointer is never judged', async () => {
  tap()
  draw('second')
  await pass(100)
  document.querySelector('button')!.click()
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('a press that became no tap is not judged in the place of one without a pointer', async () => {
  tap()
  await pass(1_000)
  const press = new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch', clientX: 100, clientY: 100 })
  Object.defineProperty(press, 'timeStamp', { value: performance.now() })
  document.querySelector('button')!.dispatchEvent(press)
  await pass(1_000)
  draw('second')
  await pass(1_000)
  document.querySelector('button')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})

test('whoever owns it ends it', async () => {
  end()
  tap()
  draw('second')
  await pass(100)
  tap()
  expect(taken.mock.calls).toEqual([['first'], ['second']])
})
