import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deployment } from '../deployment.ts'
import { buildScriptAndStyle, type Built } from './buildAlone.ts'
import { bundledModules } from './bundledModules.ts'
import { deploymentModule } from './deploymentModule.ts'
import { integrityOf } from './hash.ts'
import { ownRuntime } from './ownRuntime.ts'
import { documentMetaPolicy, documentPolicy, headerPolicy, metaPolicy } from './policy.ts'
import { writePage } from './writePage.ts'

/** A small document beside the page: served at `/<name>`, with a policy of its own for the response header. */
export type SmallDocument = { readonly name: string; readonly html: string; readonly policy: string }

/** Documents that find out what the page's own policy does to a browser: they stand under it, once for each profile. */
const underPagePolicy = ['wallet-check']

/**
 * Builds every folder of a folder into one document: its `index.html`, with `main.ts` as one classic inline script and
 * the style that it imports, both named by hash in the policy. Nothing else is loaded. `%VERSION%` in the source becomes
 * the version that is given. A document under the page's own policy is built a second time, as `<name>/<profile>`, with
 * the profile that the deployment does not have.
 * @throws an Error when a script needs anything outside.
 */
export async function buildDocuments(
  folder: string,
  deployment: Deployment,
  version: string,
): Promise<readonly SmallDocument[]> {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
    : []
  const documents: SmallDocument[] = []
  for (const name of names.map((one) => one.name).sort()) {
    const html = readFileSync(join(folder, name, 'index.html'), 'utf8').replaceAll('%VERSION%', version)
    const plugins = [ownRuntime(), deploymentModule(deployment), bundledModules()]
    const built = await buildScriptAndStyle(join(folder, name, 'main.ts'), plugins)
    const write = underPagePolicy.includes(name) ? writeForEachProfile : writeOne
    documents.push(...write({ name, html, ...built }, deployment))
  }
  return documents
}

type Source = Built & { readonly name: string; readonly html: string }

function writeOne(source: Source, deployment: Deployment): readonly SmallDocument[] {
  const hashes = hashesOf(source)
  const html = writeDocument(source, documentMetaPolicy(hashes), deployment)
  return [{ name: source.name, html, policy: documentPolicy(hashes, deployment.hosts) }]
}

function writeForEachProfile(source: Source, deployment: Deployment): readonly SmallDocument[] {
  const nameOf = (profile: Deployment['policy']) =>
    profile === deployment.policy ? source.name : `${source.name}/${profile}`
  return (['strict', 'wallets'] as const).map((profile) => {
    const policy = headerPolicy({ ...hashesOf(source), deployment: { ...deployment, policy: profile } })
    const told = {
      PROFILE: profile,
      OTHER_PATH: `/${nameOf(profile === 'strict' ? 'wallets' : 'strict')}`,
      HEADER_POLICY: policy,
      META_POLICY: metaPolicy(),
    }
    const html = writeDocument({ ...source, html: fill(source.html, told) }, metaPolicy(), deployment)
    return { name: nameOf(profile), html, policy }
  })
}

function writeDocument({ html, code, style }: Source, policy: string, { brand }: Deployment): string {
  return writePage(html, { policy, head: code, style, brand })
}

function hashesOf({ code, style }: Built) {
  return { scripts: [integrityOf(code)], styles: [integrityOf(style)] }
}

function fill(source: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`%${name}%`, () => value), source)
}
