import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'

const root = join(import.meta.dirname, '../../../..')
const models = join(root, 'node_modules/@dynamic-labs/sdk-api-core/src/models')

/** What the vendor's own client sends and takes. */
const names = [
  'FlowSourceResponse',
  'FlowAttachSourceRequest',
  'FlowQuoteRequest',
  'FlowPrepareSigningRequest',
  'FlowRecordBroadcastRequest',
] as const
export type VendorModel = (typeof names)[number] | 'Flow'

/**
 * Makes checks out of the types in the vendor's published client: nothing it wants may be missing, and nothing may be there
 * that it does not know. Each gives what is wrong, in words.
 * @see https://www.npmjs.com/package/@dynamic-labs/sdk-api-core
 */
export function readVendorModels(): (model: VendorModel, value: unknown) => readonly string[] {
  const generator = createGenerator({
    path: join(models, `{${names.join(',')}}.d.ts`),
    tsconfig: join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  })
  const definitions = Object.assign({}, ...names.map((name) => generator.createSchema(name).definitions)) as object
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text)
  const checks = new Map<VendorModel, ValidateFunction>(
    [...names, 'Flow' as const].map((name) => [name, ajv.compile({ $ref: `#/definitions/${name}`, definitions })]),
  )
  return (model, value) => {
    const check = checks.get(model)
    if (!check || check(value)) return []
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${model}${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}
