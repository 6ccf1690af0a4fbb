// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { isDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import * as bleepay from './bleepay/scripted.ts'
import * as daimo from './daimo/scripted.ts'
import * as dynamic from './dynamic/scripted.ts'
import * as infinite from './infinite/scripted.ts'
import waiting from './openfort/recordings/waiting.json'
import * as openfort from './openfort/scripted.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Face = { readonly name: string; readonly wire: unknown; readonly read: (body: unknown) => Promise<Session> }

const { signal } = openfort
const faces: readonly Face[] = [
  { name: 'Openfort', wire: waiting, read: (body) => openfort.scripted({ body }).backend.retrieve(signal) },
  {
    name: 'Daimo',
    wire: daimo.wire({ status: 'waiting_payment', paymentMethod: daimo.methods.evm }),
    read: (body) => daimo.scripted({ body }).backend.retrieve(signal),
  },
  {
    name: 'Dynamic',
    wire: dynamic.flows.address,
    read: (body) => dynamic.scripted([{ body }]).backend.retrieve(signal),
  },
  { name: 'BleePay', wire: bleepay.answerOf(), read: (body) => bleepay.scripted([{ body }]).backend.retrieve(signal) },
  {
    name: 'Infinite',
    wire: infinite.bought(),
    read: (body) => infinite.scripted({ 'GET /v1/headless/transfers/T': { body } }).backend.retrieve(signal),
  },
]

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})

/** Gives what an answer becomes: a session, or the code of our own error. Anything else is a defect. */
async function outcomeOf({ read }: Face, body: unknown): Promise<Session | string> {
  try {
    return await read(body)
  } catch (thrown) {
    if (isDepositError(thrown) && thrown.code !== 'unexpected') return thrown.code
    throw thrown
  }
}

/** Adds keys that are traps to every object of an answer. */
function withTraps(value: Json): Json {
  if (Array.isArray(value)) return value.map(withTraps)
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(withTraps(inner))}`)
  const traps = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then']
  const trapped = traps.map((key) => `${JSON.stringify(key)}:{"status":"succeeded","isAdmin":true}`)
  return JSON.parse(`{${[...own, ...trapped].join(',')}}`) as Json
}

/** Gives an answer once for each of its values of a kind, with another value in that place. */
function withEach(value: Json, kind: 'string' | 'number', replacement: Json): Json[] {
  if (typeof value === kind) return [replacement]
  if (Array.isArray(value))
    return value.flatMap((inner, at) => withEach(inner, kind, replacement).map((changed) => value.with(at, changed)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    withEach(inner, kind, replacement).map((changed) => ({ ...value, [key]: changed })),
  )
}

const jsonOf = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json
/** Gives everything of a session that is ever shown or told; the backend's own word for its status is neither. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) =>
    key === 'backendStatus' ? undefined : typeof inner === 'bigint' ? String(inner) : inner,
  )

describe.each(faces)('$name', (face) => {
  test('keys that are traps change nothing', async () => {
    const clean = await outcomeOf(face, face.wire)
    expect(typeof clean).toBe('object')
    expect(await outcomeOf(face, withTraps(jsonOf(face.wire)))).toEqual(clean)
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  test('an answer that is nested without end is read, or is an error with a code', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = textOf(face.wire).replace('{', `{"metadata":${deep},`)
    const outcome = await outcomeOf(face, text)
    expect(typeof outcome === 'string' ? outcome : outcome.sessionId).toBeTruthy()
  })

  test.each([
    ['a megabyte of text', 'x'.repeat(1_000_000)],
    ['text that turns around', 'Acme\u202e\u2066\u0000\u200bcnI'],
    ['markup', '<img src=x onerror="alert(1)"><script>alert(1)</script>'],
    ['a script for a link', 'javascript:alert(1)'],
  ])('%s in any place is cleaned, or is an error with a code', async (_, text) => {
    for (const body of withEach(jsonOf(face.wire), 'string', text)) {
      const outcome = await outcomeOf(face, body)
      const shown = typeof outcome === 'string' ? '' : textOf(outcome)
      expect(shown.length).toBeLessThan(20_000)
      expect(shown).not.toMatch(/\\u0000|\u200b|\u202e|\u2066/)
      expect(shown).not.toMatch(/"\w*(?:url|uri|link|href)\w*":"javascript:/i)
    }
  })

  test.each([[2 ** 53 + 2], [-1], [1e300], [0.1], [0]])(
    'the number %s in any place is read exactly, or is an error with a code',
    async (number) => {
      for (const body of withEach(jsonOf(face.wire), 'number', number)) {
        const outcome = await outcomeOf(face, body)
        expect(typeof outcome === 'string' ? '' : textOf(outcome)).not.toMatch(/NaN|Infinity|\de\+/)
      }
    },
  )
})
