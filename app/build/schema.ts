/** Writes the schema of the host protocol from its types: run it after a change of `bridge/messages.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { makeSchema } from './makeSchema.ts'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'public/protocol/v1.schema.json')
const schema = makeSchema(join(root, 'app/bridge/messages.ts'), join(root, 'tsconfig.json'))
const style = await resolveConfig(target)
writeFileSync(target, await format(JSON.stringify(schema), { ...style, filepath: target }))
