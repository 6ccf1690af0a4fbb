import { createGenerator } from 'ts-json-schema-generator'

/** A JSON schema, draft 7, as far as this file touches it. */
export type Schema = {
  readonly $schema?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** The types that go over the wire, each a message of its own. */
const roots = ['PageMessage', 'WithheldMessage', 'HostEnvelope']
/** Where each message's type is described in words. */
const described = ['EventData', 'CommandData']

/**
 * Makes the JSON schema of every message of the host protocol from the types in a file.
 *
 * Each message has a definition under its own type, such as `#/definitions/payment.completed`. Unknown fields are
 * allowed, because receivers ignore what they do not know.
 * @throws an Error when the file does not have the types.
 * @see https://json-schema.org/draft-07
 */
export function makeSchema(file: string, tsconfig: string): Schema {
  const generator = createGenerator({
    path: file,
    tsconfig,
    type: '*',
    skipTypeCheck: true,
    additionalProperties: false,
    sortProps: false,
  })
  const definitionsOf = (type: string) => generator.createSchema(type).definitions as Readonly<Record<string, Schema>>
  const words = Object.assign({}, ...described.map((type) => definitionsOf(type)[type]?.properties)) as NamedSchemas
  const all = Object.assign({}, ...roots.map(definitionsOf)) as NamedSchemas
  const messages = roots.flatMap((root) => all[root]?.anyOf ?? [])
  const named = Object.fromEntries(messages.map((message) => [typeOf(message), describe(message, words)]))
  const unions = Object.fromEntries(roots.map((root) => [root, nameMembers(all[root])]))
  return open({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Inlet host protocol, version 1',
    anyOf: roots.map(refTo),
    definitions: { ...all, ...unions, ...named },
  }) as Schema
}

type NamedSchemas = Readonly<Record<string, Schema>>

function typeOf({ properties }: Schema): string {
  return String(properties?.['type']?.const)
}

function describe(message: Schema, words: NamedSchemas): Schema {
  const description = words[typeOf(message)]?.description
  return description === undefined ? message : { description, ...message }
}

/** Puts names in place of a union's members; a type that is no union stays. */
function nameMembers(union: Schema | undefined): Schema {
  if (!union) throw new Error('The protocol lacks one of its message types')
  return union.anyOf ? { ...union, anyOf: union.anyOf.map((member) => refTo(typeOf(member))) } : union
}

function refTo(name: string): Schema {
  return { $ref: `#/definitions/${name}` }
}

/** Allows fields that are not known. The generator must close its objects, or it takes the names of a type for any text. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => name !== 'additionalProperties')
  return Object.fromEntries(kept.map(([name, inner]) => [name, open(inner)]))
}
