// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announcement } from './announce.ts'
import { CopyButton } from './CopyButton.tsx'

const words = { copy: 'Copy Polygon address', copied: 'Polygon address copied', byHand: 'Copy it from here:' }
const address = '0x52908400098527886E0F7030069857D2E4169EE7'
let dispose: () => void

/** Draws the button over a clipboard, presses it, and lets what was started settle. */
async function press(writeText: (text: string) => Promise<void>, command: () => boolean): Promise<HTMLElement> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command })
  const root = document.createElement('div')
  document.body.append(root)
  dispose = render(() => <CopyButton text={address} words={words} />, root)
  root.querySelector('button')!.click()
  await vi.advanceTimersByTimeAsync(0)
  return root
}

const isShown = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('.swap > span')].some(
    (span) => span.textContent === text && !span.classList.contains('off'),
  )

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  dispose()
  vi.useRealTimers()
  document.body.replaceChildren()
})

test('it says "copied" when the clipboard took the text, and takes it back', async () => {
  const taken: string[] = []
  const root = await press(
    (text) => Promise.resolve(void taken.push(text)),
    () => false,
  )
  expect(taken).toEqual([address])
  expect(isShown(root, words.copied)).toBe(true)
  expect(announcement()).toBe(words.copied)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(isShown(root, words.copied)).toBe(false)
})

test('H18 D13 a closed clipboard is got round by the copy command, with the very text selected', async () => {
  let selected = ''
  const root = await press(
    () => Promise.reject(new Error('denied')),
    () => {
      selected = document.querySelector('textarea')!.value
      return true
    },
  )
  expect(selected).toBe(address)
  expect(isShown(root, words.copied)).toBe(true)
  expect(document.querySelector('textarea')).toBeNull()
})

test('H18 D13 where nothing copies it never says so, and shows the text to copy by hand', async () => {
  const root = await press(
    () => Promise.reject(new Error('denied')),
    () => false,
  )
  expect(isShown(root, words.copied)).toBe(false)
  expect(root.querySelector('textarea')!.value).toBe(address)
  expect(root.querySelector('label')!.textContent).toContain(words.byHand)
  expect(announcement()).toBe(words.byHand)
})
