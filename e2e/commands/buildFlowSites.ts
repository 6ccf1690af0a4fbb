import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSites } from './buildSite.ts'
import { findFreeBases } from './findFreeBases.ts'
import { root } from './run.mjs'

/** How many flows run at once. Three leave two cores idle for a sixth of the time: a payer waits for chains and looks. */
export const flowWorkers = 4

/** Builds the page for each worker of the flows: its ports are compiled into it. Gives their base ports. */
export async function buildFlowSites(workers: number): Promise<readonly number[]> {
  const folder = join(root, '.cache/e2e')
  mkdirSync(folder, { recursive: true })
  const bases = await findFreeBases(workers)
  await buildSites(bases.map((base) => ({ base, dist: join(folder, `site-${base}`) })))
  return bases
}
