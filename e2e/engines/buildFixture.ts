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
  await asShipped(() =>
    build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: dist } }),
  )
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) }
}

/** A test runner says "test", and Vite would then build with what packages keep for development. */
async function asShipped<Value>(work: () => Promise<Value>): Promise<Value> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    return await work()
  } finally {
    process.env['NODE_ENV'] = NODE_ENV
  }
}
