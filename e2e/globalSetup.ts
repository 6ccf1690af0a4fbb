import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { buildSite } from './commands/buildSite.ts'
import { findFreeBases } from './commands/findFreeBases.ts'
import { root } from './commands/run.mjs'

/**
 * Builds the page once for every worker: its ports are compiled into it, so each worker has a base port and a build of its own.
 * The workers read what was chosen from `INLET_E2E_BASES`.
 */
export default async function globalSetup(config: FullConfig): Promise<void> {
  const folder = join(root, '.cache/e2e')
  mkdirSync(folder, { recursive: true })
  const bases = await findFreeBases(config.workers)
  await Promise.all(bases.map((base) => buildSite(base, join(folder, `site-${base}`))))
  process.env['INLET_E2E_BASES'] = bases.join(',')
}
