import * as v from 'valibot'
import { badField } from './apiError.ts'

/** The part of JSON Schema that the sandbox's widgets use: which keys there must be, and what text or number each is. */
const Schema = v.object({
  required: v.optional(v.array(v.string()), []),
  properties: v.optional(v.record(v.string(), v.object({ type: v.picklist(['string', 'number', 'boolean']) })), {}),
})

/** Checks metadata against a widget's schema. @throws ApiError 400 */
export function checkMetadata(schema: object | null, metadata: object | undefined): void {
  if (schema === null) return
  const { required, properties } = v.parse(Schema, schema)
  const known = new Map(Object.entries(metadata ?? {}))
  const missing = required.find((key) => !known.has(key))
  if (missing !== undefined) throw badField('metadata', `expected ${missing}, as the widget's schema says`)
  for (const [key, { type }] of Object.entries(properties))
    if (known.has(key) && typeof known.get(key) !== type)
      throw badField('metadata', `expected ${key} as ${type}, as the widget's schema says`)
}
