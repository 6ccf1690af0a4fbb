import { join } from 'node:path'
import { root } from './run.mjs'

/** For a build that tests look at: its scripts may be those that an earlier build made of the same source. */
export const keptScripts = { INLET_KEPT_SCRIPTS: join(root, '.cache/scripts') } as const
