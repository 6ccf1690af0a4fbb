import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { makeSchema, type Schema } from './makeSchema.ts'

const root = join(import.meta.dirname, '../..')
const published = readJson('public/protocol/v1.schema.json') as Schema
const ajv = new Ajv({ allErrors: true, schemas: { protocol: published } })
const validate = (name: string) => ajv.getSchema(`protocol#/definitions/${name}`) as ReturnType<Ajv['compile']>

const samples = readdirSync(join(root, 'public/protocol/samples')).map((file) => file.replace(/\.json$/, ''))
const pageTypes = published.definitions?.['EventType']?.enum as readonly string[]
const hostTypes = (published.definitions?.['HostEnvelope']?.anyOf ?? []).map(({ $ref }) => $ref?.split('/').at(-1))

/** The types are read by a whole compiler, which takes its time on a busy machine. */
const compilerMs = 60_000

test('the published schema is made from the types', { timeout: compilerMs }, () => {
  const made = makeSchema(join(root, 'app/bridge/messages.ts'), join(root, 'tsconfig.json'))
  expect(published, 'run "npm run schema"').toEqual(made)
})

test('every message type has one sample, both ways, and the message withheld has one', () => {
  expect(samples.toSorted()).toEqual([...pageTypes, ...hostTypes, 'withheld'].toSorted())
})

test.each([...pageTypes, ...hostTypes])('the sample of %s is a message as the schema says', (type) => {
  const check = validate(String(type))
  expect(check(sample(String(type))) || check.errors).toBe(true)
})

test('the withheld sample holds the status and nothing else', () => {
  const check = validate('WithheldMessage')
  expect(check(sample('withheld')) || check.errors).toBe(true)
  expect(sample('withheld')['data']).toEqual({ status: 'processing' })
})

describe('the schema', () => {
  const ready = sample('ready')
  test.each([
    ['another version', { ...ready, v: 2 }],
    ['another namespace', { ...ready, ns: 'other' }],
    ['no id', { ...ready, id: undefined }],
    ['a number where text is due', { ...sample('payment.completed'), session: 7 }],
    ['data of another type', { ...ready, data: sample('resize')['data'] }],
  ])('refuses a message with %s', (_, message) => {
    const type = String(Reflect.get(message, 'type'))
    expect(validate(type)(JSON.parse(JSON.stringify(message)))).toBe(false)
  })

  test('takes fields that it does not know', () => {
    expect(validate('ready')({ ...ready, later: true, data: { ...Object(ready['data']), later: 1 } })).toBe(true)
  })
})

function sample(type: string): Record<string, unknown> {
  return readJson(`public/protocol/samples/${type}.json`) as Record<string, unknown>
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
