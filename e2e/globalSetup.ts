import type { FullConfig } from '@playwright/test'
import { buildFlowSites } from './commands/buildFlowSites.ts'

/** Sees to it that each worker has a base port and a page of its own; the workers read which from `INLET_E2E_BASES`. */
export default async function globalSetup(config: FullConfig): Promise<void> {
  process.env['INLET_E2E_BASES'] = (await buildFlowSites(config.workers)).join(',')
}
