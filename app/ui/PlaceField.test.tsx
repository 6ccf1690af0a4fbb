// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PlaceField } from './PlaceField.tsx'

const places = [
  { id: 'DE', name: 'Germany', words: ['Deutschland'] },
  { id: 'GR', name: 'Greece', words: [] },
  { id: 'JP', name: 'Japan', words: [], note: 'not yet' },
  { id: 'ES', name: 'España', words: ['Spain'] },
  { id: 'US', name: 'United States', words: ['USA'] },
]
const [value, setValue] = createSignal('')
let end: (() => void) | undefined

beforeEach(() => {
  setValue('')
  const place = document.createElement('div')
  document.body.append(place)
  const tie = {
    ...{ id: 'country', name: 'country', error: undefined, onInput: (typed: string) => void setValue(typed) },
    get value() {
      return value()
    },
  }
  end = render(() => <PlaceField tie={tie} label="Country" places={places} autocomplete="country" none="none" />, place)
})
afterEach(() => {
  end?.()
  document.body.replaceChildren()
})

const field = () => document.querySelector('input')!
const options = () => [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)
const activeId = () => field().getAttribute('aria-activedescendant')

function type(text: string) {
  field().focus()
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
}

function press(key: string): boolean {
  return field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

test('lists what begins as typed, whatever the accents, then words inside a name', () => {
  type('g')
  expect(options()).toEqual(['Germany', 'Greece'])
  type('espan')
  expect(options()).toEqual(['España'])
  type('stat')
  expect(options()).toEqual(['United States'])
  type('spain')
  expect(options()).toEqual(['España'])
})

test('arrows move, Enter chooses, and the field says what was chosen', () => {
  type('g')
  press('ArrowDown')
  press('ArrowDown')
  expect(activeId()).toBe('country-list-GR')
  expect(press('Enter')).toBe(false)
  expect([value(), field().value, field().getAttribute('aria-expanded')]).toEqual(['GR', 'Greece', 'false'])
})

test('U16 a composed word that ends by Enter chooses nothing', () => {
  type('greece')
  const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
  expect(field().dispatchEvent(enter)).toBe(true)
  expect(field().getAttribute('aria-expanded')).toBe('true')
})

test('Enter in a closed list is the form’s own', () => expect(press('Enter')).toBe(true))

test('Escape closes the list and keeps the choice', () => {
  type('greece')
  press('Enter')
  press('ArrowDown')
  press('Escape')
  expect([field().getAttribute('aria-expanded'), field().value]).toEqual(['false', 'Greece'])
})

test('a place with a note is there and cannot be chosen', () => {
  type('jap')
  press('Enter')
  expect([options(), value()]).toEqual([['Japannot yet'], 'jap'])
})

test('what autofill writes, a name or a code, is a choice', () => {
  for (const [written, id] of [
    ['United States', 'US'],
    ['DE', 'DE'],
    ['Spain', 'ES'],
  ] as const) {
    field().blur()
    field().value = written
    field().dispatchEvent(new Event('input', { bubbles: true }))
    field().dispatchEvent(new Event('change', { bubbles: true }))
    expect([value(), field().getAttribute('aria-expanded')]).toEqual([id, 'false'])
  }
})

test('leaving with one place found chooses it, and with several leaves the text to be mended', () => {
  type('unit')
  field().dispatchEvent(new Event('blur'))
  expect([value(), field().value]).toEqual(['US', 'United States'])
  type('g')
  field().dispatchEvent(new Event('blur'))
  expect([value(), field().value]).toEqual(['g', 'g'])
})
