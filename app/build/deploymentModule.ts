import type { Plugin } from 'vite'
import { configSchemas } from '../backends/configSchemas.ts'
import { solana } from '../chains/caip.ts'
import { explorers } from '../chains/explorers.ts'
import type { Deployment } from '../deployment.ts'

/** Gives page code the deployment as the module `#deployment`, and what few need of it as modules of their own: `#terms/<kind>` for adapters, `#chainEntries` for what reads chains, `#solanaNode` for what reads Solana alone, `#explorerSites` for what only leads to explorers, `#walletConnect` for what pairs wallets, `#pairs` whether anything does, and `#readsChains` whether there is a node to read any. */
export function deploymentModule(deployment: Deployment): Plugin {
  return {
    name: 'inlet:deployment',
    enforce: 'pre',
    config: () => ({ define: builtKinds(deployment) }),
    resolveId: (id) =>
      /^#(?:deployment$|chainEntries$|explorerSites$|solanaNode$|readsChains$|walletConnect$|pairs$|terms\/)/.test(id)
        ? `\0${id}`
        : null,
    load(copy) {
      const id = copy.replace(/\?copy=.*/, '')
      // A constant of its own: where nothing is to be paired, the code for it is not built.
      if (id === '\0#pairs') return `export const pairs = ${deployment.walletConnect !== undefined}`
      if (id === '\0#readsChains')
        return `export const readsChains = ${Object.values(deployment.chains).some(({ rpc }) => rpc)}`
      if (id === '\0#walletConnect') return `export const walletConnect = ${JSON.stringify(deployment.walletConnect)}`
      if (id === '\0#chainEntries') return `export const chainEntries = ${JSON.stringify(deployment.chains)}`
      if (id === '\0#explorerSites') return `export const explorerSites = ${JSON.stringify(sitesOf(deployment))}`
      if (id === '\0#solanaNode') return `export const solanaNode = ${JSON.stringify(deployment.chains[solana]?.rpc)}`
      if (id === '\0#deployment') return write(deployment)
      return id.startsWith('\0#terms/') ? writeTerms(deployment, id.slice('\0#terms/'.length)) : null
    },
  }
}

/** The explorers that the page knows, and those that the deployment names in their place. */
function sitesOf({ chains }: Deployment): Readonly<Record<string, string>> {
  const own = Object.entries(chains).flatMap(([chainId, { explorer }]) => (explorer ? [[chainId, explorer]] : []))
  return { ...explorers, ...(Object.fromEntries(own) as Record<string, string>) }
}

/** The constants `__BUILT__.<kind>`: put in place before imports are looked for, so that nothing behind a false one is built. */
function builtKinds({ backends }: Deployment): Record<string, string> {
  const kinds = configSchemas.map((schema) => schema.entries.kind.literal)
  return Object.fromEntries(
    kinds.map((kind) => [`__BUILT__.${kind}`, String(backends.some((backend) => backend.kind === kind))]),
  )
}

/**
 * The backends stand alone, so that the head script, which needs nothing else, holds nothing else: of each the plain
 * texts, which its first read is made of. The hosts are not in the page: it reads them from a file that is edited without
 * a build, and the policy is in the headers.
 */
function write({ backends, chains: _, hosts: __, policy: ___, walletConnect: ____, ...rest }: Deployment): string {
  const early = backends.map((backend) => fieldsOf(backend, isText))
  return `export const backends = ${JSON.stringify(early)}
export const deployment = ${JSON.stringify(rest)}`
}

/** What else is said of the backends of a kind, by id. */
function writeTerms({ backends }: Deployment, kind: string): string {
  const own = backends.filter((backend) => backend.kind === kind)
  const terms = own.map((backend) => [backend.id, fieldsOf(backend, (value) => !isText(value))])
  return `export const terms = ${JSON.stringify(Object.fromEntries(terms))}`
}

function fieldsOf(backend: object, isWanted: (value: unknown) => boolean): object {
  return Object.fromEntries(Object.entries(backend).filter(([, value]) => isWanted(value)))
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
