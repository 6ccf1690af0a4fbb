/** `npm run threats`: writes the README of this folder. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../commands/run.mjs'
import { writeThreats } from './writeThreats.ts'

const file = join(root, 'e2e/threats/README.md')
writeFileSync(file, await format(writeThreats(), { ...(await resolveConfig(file)), filepath: file }))
