import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { parseDeployment } from '../../app/build/deployment.ts'
import { pageConfig } from '../../app/build/pageConfig.ts'
import type { Deployment } from '../../app/deployment.ts'
import deployment from '../../app/deployment.json' with { type: 'json' }

/** Builds the small page by the same plugin as the real one, into a folder that `remove` takes away. */
export async function buildFixture(policy: Deployment['policy'] = 'strict'): Promise<{ dist: string; remove(): void }> {
  const dist = mkdtempSync(join(tmpdir(), 'inlet-engines-'))
  const config = pageConfig(join(import.meta.dirname, 'fixture'), parseDeployment({ ...deployment, policy }))
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: dist } })
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) }
}
