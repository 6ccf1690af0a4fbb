import { expect, test, vi } from 'vitest'
import { makeInbox } from './makeInbox.ts'

test('what came before the reader is read in order, and what comes after at once', () => {
  const heard: unknown[] = []
  const inbox = makeInbox(() => undefined)
  inbox.receive('a')
  inbox.receive('b')
  inbox.open((message) => heard.push(message))
  inbox.receive('c')
  expect(heard).toEqual(['a', 'b', 'c'])
})

test('a message that nobody reads yet is a sign of a host', () => {
  const onFirst = vi.fn()
  const inbox = makeInbox(onFirst)
  inbox.receive('a')
  expect(onFirst).toHaveBeenCalledOnce()
})

test('a flood before the reader is not kept whole', () => {
  const heard: unknown[] = []
  const inbox = makeInbox(() => undefined)
  for (let count = 0; count < 1_000; count++) inbox.receive(count)
  inbox.open((message) => heard.push(message))
  expect(heard).toHaveLength(64)
  expect(heard[0]).toBe(0)
})

test('a reader that ends gives its place to the next', () => {
  const heard: string[] = []
  const inbox = makeInbox(() => undefined)
  const endFirst = inbox.open((message) => heard.push(`first ${String(message)}`))
  endFirst()
  inbox.receive('a')
  inbox.open((message) => heard.push(`second ${String(message)}`))
  endFirst()
  inbox.receive('b')
  expect(heard).toEqual(['second a', 'second b'])
})
