/** `npm run threats`: writes docs/threats.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../commands/run.mjs'
import { writeThreats } from './writeThreats.ts'

const file = join(root, 'docs/threats.md')
writeFileSync(file, await format(writeThreats(), { ...(await resolveConfig(file)), filepath: file }))
