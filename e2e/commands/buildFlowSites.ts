import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSites } from './buildSite.ts'
import { findFreeBases } from './findFreeBases.ts'
import { root } from './run.mjs'

/** How many flows run at once. Three leave two cores idle for a sixth of the time: a payer waits for chains and looks. */
export const flowWorkers = 4

const folder = join(root, '.cache/e2e')

/** A page with nothing that a deployment may leave out; its API is a path of its own origin, so it is for any ports. */
export const plainSite = {
  base: 4010,
  dist: join(folder, 'site-plain'),
  file: join(root, 'e2e/fixtures/plainDeployment.json'),
}

/** Builds the page for each worker of the flows, whose ports are compiled into it, and the plain one. Gives the base ports. */
export async function buildFlowSites(workers: number): Promise<readonly number[]> {
  mkdirSync(folder, { recursive: true })
  const bases = await findFreeBases(workers)
  await buildSites([...bases.map((base) => ({ base, dist: join(folder, `site-${base}`) })), plainSite])
  return bases
}
