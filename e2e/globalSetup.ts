import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { buildSite } from './commands/buildSite.ts'
import { isFree, portsFrom, readPorts } from './commands/ports.mjs'
import { root } from './commands/run.mjs'

/** Where a run may put its workers, three ports each: within the thirty that belong to `INLET_PORT`, or from 4210 on. */
const { first, step, last } = process.env['INLET_PORT']
  ? { first: readPorts().page, step: 1, last: readPorts().page + 9 }
  : { first: 4210, step: 100, last: 9910 }

/**
 * Builds the page once for every worker: its ports are compiled into it, so each worker has a base port and a build of its own.
 * The workers read what was chosen from `INLET_E2E_BASES`.
 */
export default async function globalSetup(config: FullConfig): Promise<void> {
  const folder = join(root, '.cache/e2e')
  mkdirSync(folder, { recursive: true })
  const bases = await findFreeBases(config.workers)
  for (const base of bases) await buildSite(base, join(folder, `site-${base}`))
  process.env['INLET_E2E_BASES'] = bases.join(',')
}

async function findFreeBases(count: number): Promise<number[]> {
  const free: number[] = []
  for (let base = first; base <= last && free.length < count; base += step) {
    const ports = await Promise.all(Object.values(portsFrom(base)).map(isFree))
    if (ports.every((isFreeOne) => isFreeOne)) free.push(base)
  }
  if (free.length < count) throw new Error(`No ${count} free groups of ports between ${first} and ${last + 20}.`)
  return free
}
