import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import type { Deployment } from '../deployment.ts'
import { accentStyle } from './accentStyle.ts'
import { buildHead, buildIsland } from './buildAlone.ts'
import { buildDocuments } from './buildDocuments.ts'
import { deploymentModule } from './deploymentModule.ts'
import { finishScripts, toScript, type Script } from './finishScripts.ts'
import { integrityOf } from './hash.ts'
import { headersOf, writeHeadersFile } from './headers.ts'
import { islandModules } from './islandModules.ts'
import { linkHeader } from './linkHeader.ts'
import { checkLoads, nameParts, type Chunk } from './nameParts.ts'
import { oneEntry } from './oneEntry.ts'
import { styleOf, textOf, withoutLines } from './outputs.ts'
import { ownCopies } from './ownCopies.ts'
import { isOwned } from './ownIslands.ts'
import { isGuest } from './packGuests.ts'
import { partNameOf } from './partNameOf.ts'
import { plainImports } from './plainImports.ts'
import { headerPolicy, metaPolicy } from './policy.ts'
import { writeHead } from './writeHead.ts'
import { writePage } from './writePage.ts'

/**
 * Builds the page as one entry, parts and islands, under a policy that names each of them by hash.
 *
 * In the root: `index.html` with the entry's tag, in whose place its code comes, `head.ts` (compiled to one inline script, in which `__PARTS__` is the
 * list of the parts that it names), `islands/*.ts`, and `documents/*`, small documents of their own that are served beside the page. Code says `import('./panel.ts')` or `import('#island/qr')`; what is built says
 * `__load("…")`. Also writes the same document as `webview/index.html`, who may embed it as
 * `hosts.json`, and the headers as `_headers` and `headers.json`. The build fails when the page would not be what this says.
 */
export function house(root: string, deployment: Deployment): Plugin[] {
  const write: Plugin = {
    name: 'inlet:house',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const islands = await buildIslands(join(root, 'islands'), deployment)
        const { entry, parts, rare } = await takeScripts(bundle, islands)
        const alone = islands.filter(({ name }) => !isGuest(name) && !isOwned(name))
        const built = await buildHead(join(root, 'head.ts'), [deploymentModule(deployment)])
        const { code: head, lists } = writeHead(built, [...parts, ...alone], rare)
        const scripts = [...parts, ...alone, ...lists]
        const style = takeStyle(bundle) + accentStyle(deployment.brand.accent)
        const policy = headerPolicy({
          scripts: [head, entry.code, ...scripts.map(({ code }) => code)].map(integrityOf),
          styles: style ? [integrityOf(style)] : [],
          deployment,
        })
        const page = writePage(takePage(bundle), {
          policy: metaPolicy(),
          entry: entry.code,
          head,
          style,
          brand: deployment.brand,
        })
        const documents = await buildDocuments(join(root, 'documents'), deployment, versionOf(entry))
        const rules = headersOf(policy, deployment, documents, linkHeader(scripts))
        const emit = (fileName: string, source: string) => void this.emitFile({ type: 'asset', fileName, source })
        for (const { fileName, code } of scripts) emit(fileName, code)
        emit('index.html', page)
        emit('webview/index.html', page)
        for (const { name, html } of documents) emit(`${name}/index.html`, html)
        emit('hosts.json', `${JSON.stringify({ hosts: deployment.hosts }, null, 2)}\n`)
        emit('_headers', writeHeadersFile(rules))
        emit('headers.json', `${JSON.stringify(rules, null, 2)}\n`)
      },
    },
  }
  return [
    // Before what resolves the deployment's modules: those are copied too.
    ownCopies(),
    deploymentModule(deployment),
    islandModules(root),
    oneEntry(),
    plainImports(),
    write,
  ]
}

/** A build goes by the name of its entry's bytes. */
function versionOf(entry: Script): string {
  return entry.fileName.replace(/^assets\/entry-|\.js$/g, '')
}

async function buildIslands(folder: string, deployment: Deployment): Promise<readonly Script[]> {
  const files = readdirSync(folder)
    .filter((file) => /\.ts$/.test(file) && !/\.(test|d)\.ts$/.test(file))
    .sort()
  const islands: Script[] = []
  for (const file of files) {
    const name = file.replace(/\.ts$/, '')
    const island = toScript(name, await buildIsland(join(folder, file), [deploymentModule(deployment)]))
    checkLoads(island, new Set())
    islands.push(island)
  }
  return islands
}

/** What few payments need: on-ramps and off-ramps, and the rarer turns and ends of others. */
const rareParts =
  /\/(?:gates|forms)\/|\/methods\/(?:bank|relay\.|sending\.|covered\/|deposit-address\/CoinList\.|exchange\/|looking\.|refund\.|scan\.|evm-wallet\/guide\/|evm-wallet\/walletErrors\.|solana-wallet\/(?:Networks|solanaErrors)\.|answered\.|evm-wallet\/relay\/(?:onPhone|PairingProblem)\.)|\/watch\/(?:lost|receiver)\/|\/(?:ends|enRampErrors|Unavailable|getPayLink|hostWallets|legacySpeech|arrivals|toFailure|daimoFailure)\./

/** What WalletConnect needs where a browser lacks the curve itself. */
const rareIsland = 'curves'

/** Takes the entry and the parts out of the bundle, finishes them, and tells which of them are rare, and which islands. */
async function takeScripts(bundle: Rolldown.OutputBundle, islands: readonly Script[]) {
  const outputs = Object.values(bundle).filter((output) => output.type === 'chunk')
  const chunks = outputs.map((output): Chunk => {
    const facade = output.isEntry || output.isDynamicEntry ? output.facadeModuleId : null
    const { fileName, isEntry, imports, code } = output
    return { fileName, name: facade ? partNameOf(facade) : output.name, isEntry, facade, imports, code }
  })
  for (const { fileName } of outputs) delete bundle[fileName]
  const { entry, parts } = nameParts(
    chunks,
    islands.map(({ name }) => name),
  )
  const rare = [...parts].filter(([, { facade }]) => rareParts.test(facade ?? '')).map(([name]) => name)
  return { ...(await finishScripts(entry, parts, islands)), rare: new Set([...rare, rareIsland]) }
}

/** Takes the page's whole style out of the bundle: it goes into the document, which saves a request. */
function takeStyle(bundle: Rolldown.OutputBundle): string {
  const styles = Object.values(bundle).filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
  for (const { fileName } of styles) delete bundle[fileName]
  return styleOf(styles)
}

function takePage(bundle: Rolldown.OutputBundle): string {
  const page = bundle['index.html']
  if (!page) throw new Error('index.html was not built')
  delete bundle['index.html']
  return withoutLines(textOf(page))
}
