import { expect, test } from 'vitest'
import { createGauge } from './createGauge.ts'

/** Asks as often as told, and gives how many were taken. */
function ask(gauge: ReturnType<typeof createGauge>, times: number): number {
  return Array.from({ length: times }, () => gauge.takes()).filter(Boolean).length
}

test('whoever asks is answered while the server keeps up, however many they are', () => {
  const gauge = createGauge()
  for (const lateMs of [0, 20, 100, 500]) {
    expect(ask(gauge, 5_000)).toBe(5_000)
    gauge.look(lateMs)
  }
})

test('few requests are answered however busy the machine is', () => {
  const gauge = createGauge()
  for (const [lateMs, times] of [
    [700, 390],
    [5_000, 2_400],
    [700, 390],
  ] as const) {
    expect(ask(gauge, times)).toBe(times)
    gauge.look(lateMs)
  }
})

test('a server that is behind takes what it has shown to do in the time, and refuses the others', () => {
  const gauge = createGauge()
  ask(gauge, 4_000)
  gauge.look(700)
  expect(ask(gauge, 5_000)).toBe(500)
})

test('it takes a tenth more as long as it keeps up, and a tenth less as long as it does not', () => {
  const gauge = createGauge()
  ask(gauge, 4_000)
  gauge.look(700)
  ask(gauge, 5_000)
  gauge.look(10)
  expect(ask(gauge, 5_000)).toBe(550)
  gauge.look(60)
  expect(ask(gauge, 5_000)).toBe(495)
})

test('it takes everything again once nobody had to be refused', () => {
  const gauge = createGauge()
  ask(gauge, 4_000)
  gauge.look(700)
  ask(gauge, 400)
  gauge.look(0)
  expect(ask(gauge, 5_000)).toBe(5_000)
})
