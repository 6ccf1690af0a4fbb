import { Ajv, type ValidateFunction } from 'ajv'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const root = join(import.meta.dirname, '../../..')

/**
 * Makes checks out of types that somebody else has published: nothing they want may be missing, and nothing may be there that
 * they do not know. `files` is a path below `node_modules`, or a pattern of several. A check gives what is wrong, in words.
 */
export function checkByTypes<Name extends string>(
  files: string,
  names: readonly Name[],
): (name: Name, value: unknown) => readonly string[] {
  const generator = createGenerator({
    path: join(root, 'node_modules', files),
    tsconfig: join(root, 'tsconfig.json'),
    expose: 'all',
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  })
  const definitions = Object.assign({}, ...names.map((name) => generator.createSchema(name).definitions)) as object
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  ajv.addFormat('date-time', (text: string) => new Date(text).toISOString() === text)
  const checks = new Map<Name, ValidateFunction>(
    names.map((name) => [name, ajv.compile({ $ref: `#/definitions/${name}`, definitions })]),
  )
  return (name, value) => {
    const check = checks.get(name)
    if (!check || check(value)) return []
    const errors = check.errors ?? []
    return errors.map(({ instancePath, message, params }) =>
      `${name}${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
    )
  }
}
