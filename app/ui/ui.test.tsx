// @vitest-environment happy-dom
import type { JSX } from 'solid-js'
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { AddressText } from './AddressText.tsx'
import { Countdown } from './Countdown.tsx'
import { Mark } from './Mark.tsx'
import { SearchList } from './SearchList.tsx'

let dispose: (() => void) | undefined

function draw(element: () => JSX.Element): HTMLElement {
  const root = document.createElement('div')
  document.body.append(root)
  dispose = render(element, root)
  return root
}

afterEach(() => {
  dispose?.()
  document.body.replaceChildren()
  vi.useRealTimers()
})

test('D14 an address is drawn in groups, and its text is the address', () => {
  const root = draw(() => <AddressText address="0x5290840009852788" groups={['0x', '5290', '8400', '0985', '2788']} />)
  const drawn = root.querySelector('[data-address]')!
  expect(drawn.textContent).toBe('0x5290840009852788')
  expect(drawn.querySelectorAll('span').length).toBe(5)
  expect([drawn.getAttribute('dir'), drawn.getAttribute('translate')]).toEqual(['ltr', 'no'])
})

describe('Countdown', () => {
  test('is silent until ten minutes are left, then writes the time left', () => {
    vi.useFakeTimers({ now: 0 })
    const root = draw(() => <Countdown until={660_000} label="Time left" />)
    expect(root.textContent).toBe('')
    vi.advanceTimersByTime(60_000)
    expect(root.textContent).toBe('Time left 10:00')
    vi.advanceTimersByTime(1_000)
    expect(root.textContent).toBe('Time left 9:59')
    vi.advanceTimersByTime(700_000)
    expect(root.textContent).toBe('Time left 0:00')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a tick keeps every node', () => {
    vi.useFakeTimers({ now: 0 })
    const root = draw(() => <Countdown until={30_000} label="Time left" />)
    const nodes = [...root.querySelectorAll('*')].flatMap((element) => [...element.childNodes])
    vi.advanceTimersByTime(5_000)
    expect([...root.querySelectorAll('*')].flatMap((element) => [...element.childNodes])).toEqual(nodes)
  })
})

describe('SearchList', () => {
  const options = [
    'USDC on Polygon',
    'USDC on Base',
    'USDT on Polygon',
    'ETH on Base',
    'POL on Polygon',
    'ETH on Optimism',
    'DAI on Base',
  ].map((name) => ({ id: name, name, mark: () => <i /> }))
  const type = (field: HTMLInputElement, text: string) => {
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const press = (field: HTMLElement, key: string) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  const names = (root: HTMLElement) =>
    [...root.querySelectorAll('[role=option] strong')].map((name) => name.textContent)

  test('finds by words in any order, and chooses by arrows and Enter', () => {
    const chosen: string[] = []
    const root = draw(() => (
      <SearchList
        options={options}
        label="Search"
        name="Search"
        none={(query) => `no ${query}`}
        busyId={undefined}
        onChoose={(id) => chosen.push(id)}
      />
    ))
    const field = root.querySelector('input')!
    type(field, 'poly us')
    expect(names(root)).toEqual(['USDC on Polygon', 'USDT on Polygon'])
    press(field, 'ArrowDown')
    press(field, 'ArrowDown')
    expect(document.getElementById(field.getAttribute('aria-activedescendant')!)!.textContent).toContain(
      'USDT on Polygon',
    )
    press(field, 'Enter')
    expect(chosen).toEqual(['USDT on Polygon'])
  })

  test('U15 says when nothing matches, and what was typed is text', () => {
    const root = draw(() => (
      <SearchList
        options={options}
        label="Search"
        name="Search"
        none={(query) => `no ${query}`}
        busyId={undefined}
        onChoose={() => undefined}
      />
    ))
    type(root.querySelector('input')!, 'doge')
    expect(root.textContent).toContain('no doge')
    type(root.querySelector('input')!, '<b>doge</b>')
    expect(root.textContent).toContain('no <b>doge</b>')
    expect(root.querySelector('b')).toBeNull()
  })

  test('B33 takes no second choice while one is carried out', () => {
    const chosen: string[] = []
    const [busyId, setBusyId] = createSignal<string>()
    const root = draw(() => (
      <SearchList
        options={options.slice(0, 3)}
        label="Search"
        name="Search"
        none={() => ''}
        busyId={busyId()}
        onChoose={(id) => {
          chosen.push(id)
          setBusyId(id)
        }}
      />
    ))
    for (const option of root.querySelectorAll<HTMLElement>('[role=option]')) option.click()
    expect(chosen).toEqual(['USDC on Polygon'])
  })
})

test('a mark that nobody drew is a letter', () => {
  const root = draw(() => <Mark name="WBTC" />)
  expect([root.querySelector('img'), root.textContent]).toEqual([null, 'W'])
})
