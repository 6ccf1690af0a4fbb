import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deployment } from '../deployment.ts'
import { buildScriptAndStyle } from './buildAlone.ts'
import { deploymentModule } from './deploymentModule.ts'
import { integrityOf } from './hash.ts'
import { documentMetaPolicy, documentPolicy } from './policy.ts'
import { writePage } from './writePage.ts'

/** A small document beside the page: served at `/<name>`, with a policy of its own for the response header. */
export type SmallDocument = { readonly name: string; readonly html: string; readonly policy: string }

/**
 * Builds every folder of a folder into one document: its `index.html`, with `main.ts` as one classic inline script and
 * the style that it imports, both named by hash in the policy. Nothing else is loaded.
 * @throws an Error when a script needs anything outside.
 */
export async function buildDocuments(folder: string, deployment: Deployment): Promise<readonly SmallDocument[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const documents: SmallDocument[] = []
  for (const name of names) documents.push(await buildDocument(folder, name, deployment))
  return documents
}

async function buildDocument(folder: string, name: string, deployment: Deployment): Promise<SmallDocument> {
  const source = readFileSync(join(folder, name, 'index.html'), 'utf8')
  const { code, style } = await buildScriptAndStyle(join(folder, name, 'main.ts'), [deploymentModule(deployment)])
  const hashes = { scripts: [integrityOf(code)], styles: [integrityOf(style)] }
  const policy = documentMetaPolicy(hashes)
  return {
    name,
    html: writePage(source, { policy, head: code, style, brand: deployment.brand }),
    policy: documentPolicy(hashes, deployment.hosts),
  }
}
