import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import deployment from '../../../app/deployment.json' with { type: 'json' }
import type { Deployment } from '../../../app/deployment.ts'
import { buildSite } from '../../commands/buildSite.ts'
import { findFreeBases } from '../../commands/findFreeBases.ts'
import { root } from '../../commands/run.mjs'
import { startServices } from '../../commands/startServices.ts'
import { createInlet } from '../../fixtures/createInlet.ts'
import { base as target, freshAddress } from '../../fixtures/sessions.ts'
import type { AddedScripts, Engine } from '../engine.ts'
import type { EngineLane } from '../engines.ts'
import type { Proof } from '../proveLane.ts'
import { writeExtension } from '../writeExtension.ts'
import { outcomeOf } from './proveWay.ts'
import { serveRewritten, walletScript } from './serveRewritten.ts'
import { ways, type Injection, type Way } from './ways.ts'

const profiles = ['strict', 'wallets'] as const

/** A way under a profile, and the link of the session that it is tried with. */
type Row = { readonly way: Way; readonly profile: Deployment['policy']; readonly link: string }

/**
 * Gives every way to inject as a proof on the built page, for each engine and profile, against a sandbox of its own;
 * `close` ends it.
 */
export async function injectionProofs(): Promise<{
  proofsOf(lane: EngineLane, engine: Engine): Promise<readonly Proof[]>
  close(): Promise<void>
}> {
  const [base = 0] = await findFreeBases(1)
  const dists = { strict: await buildProfile(base, 'strict'), wallets: await buildProfile(base, 'wallets') }
  const services = await startServices({ base, dist: dists.strict })
  const inlet = createInlet(services)
  const script = await walletScript()
  const createLink = async () =>
    (await inlet.createSession({ amount: '25', target: { ...target, address: freshAddress() } })).url
  // Who only looks leaves a session as it is.
  const shared = await createLink()
  const run = async (lane: EngineLane, engine: Engine, { way, profile, link }: Row) => {
    const { injection } = way
    const rewrite = injection.kind === 'rewrite' ? { rewrite: injection.rewrite } : {}
    const site = await serveRewritten({ dist: dists[profile], sandboxUrl: services.sandboxUrl, script, ...rewrite })
    try {
      return await withEngine(lane, engine, injection, script, async (own) => {
        await own.open(link.replace(new URL(link).origin, site.url), scriptsOf(injection, script))
        const outcome = await outcomeOf(own, way)
        const expected = way.outcomes[profile]
        return outcome === expected ? [] : [`expected "${expected}", found "${outcome}"`]
      })
    } finally {
      await site.close()
    }
  }
  return {
    async proofsOf(lane, engine) {
      const rows: Row[] = []
      for (const way of ways.filter(({ engines }) => engines?.includes(lane.name) ?? true))
        for (const profile of profiles)
          rows.push({ way, profile, link: way.until === 'paid' ? await createLink() : shared })
      return rows.map((row) => ({ name: nameOf(row), run: () => run(lane, engine, row) }))
    },
    close: () => services.close(),
  }
}

function nameOf({ way: { name, injection, outcomes }, profile }: Row): string {
  const detail = injection.kind === 'rewrite' ? injection.rewrite : injection.kind
  return `${profile}: ${name} (${detail}): ${outcomes[profile]}`
}

/** Builds the page with a profile, for the ports of a sandbox. */
async function buildProfile(base: number, policy: Deployment['policy']): Promise<string> {
  const folder = join(root, '.cache/e2e', `injection-${policy}-${base}`)
  const file = `${folder}.json`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...deployment, policy }))
  await buildSite(base, folder, file)
  return folder
}

/** An extension is part of its browser: such a way has an engine of its own. */
async function withEngine<Value>(
  lane: EngineLane,
  engine: Engine,
  injection: Injection,
  script: string,
  work: (engine: Engine) => Promise<Value>,
): Promise<Value> {
  if (injection.kind !== 'extension') return work(engine)
  const folder = writeExtension(injection.extension, script)
  const own = await lane.start(folder)
  try {
    return await work(own)
  } finally {
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function scriptsOf(injection: Injection, script: string): AddedScripts {
  if (injection.kind === 'extension') return {}
  if (injection.kind === 'rewrite') return injection.provider ? { [injection.provider]: script } : {}
  const scripts = { announced: script, drawing: script + drawing, blobTag: addBlobTag(script) }
  return { [injection.when]: scripts[injection.script ?? 'announced'] }
}

/** Makes the wallet draw its prompt from HTML text before it connects. */
const drawing = `;{
  const ask = window.__askWallet
  window.__askWallet = (method, input) => {
    if (method === 'eth_requestAccounts') document.createElement('p').innerHTML = '<b>Connect?</b>'
    return ask(method, input)
  }
}`

function addBlobTag(script: string): string {
  return `addEventListener('DOMContentLoaded', () => {
  const tag = document.createElement('script')
  tag.src = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }))
  document.head.prepend(tag)
})`
}
