import { expect, test } from 'vitest'
import { createDeadlines } from './deadlines.ts'

test('what has come to its time is due until it is deleted', () => {
  const deadlines = createDeadlines()
  deadlines.set('later', 20)
  deadlines.set('sooner', 10)
  expect([deadlines.due(9), deadlines.due(10), deadlines.due(11)]).toEqual([[], ['sooner'], ['sooner']])
  deadlines.delete('sooner')
  expect([deadlines.due(19), deadlines.due(20)]).toEqual([[], ['later']])
})

test('one that is set when all others are gone is due at its time, past or to come', () => {
  const deadlines = createDeadlines()
  deadlines.set('only', 10)
  deadlines.delete('only')
  expect(deadlines.due(15)).toEqual([])
  deadlines.set('again', 10)
  deadlines.set('next', 30)
  expect([deadlines.due(15), deadlines.due(30)]).toEqual([['again'], ['again', 'next']])
})

test('one whose time is set anew is due at the new time', () => {
  const deadlines = createDeadlines()
  deadlines.set('moved', 10)
  deadlines.set('moved', 30)
  expect([deadlines.due(10), deadlines.due(29), deadlines.due(30)]).toEqual([[], [], ['moved']])
})
