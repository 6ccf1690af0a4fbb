import type { Plugin } from 'vite'
import type { Deployment } from '../deployment.ts'

/** Gives page code the deployment as the module `#deployment`. */
export function deploymentModule(deployment: Deployment): Plugin {
  return {
    name: 'inlet:deployment',
    enforce: 'pre',
    resolveId: (id) => (id === '#deployment' ? '\0deployment' : null),
    load: (id) => (id === '\0deployment' ? write(deployment) : null),
  }
}

/**
 * The backends stand alone, so that the head script, which needs nothing else, holds nothing else. The hosts are not in
 * the page: it reads them from a file that is edited without a build.
 */
function write({ backends, hosts: _, ...rest }: Deployment): string {
  return `export const backends = ${JSON.stringify(backends)}
export const deployment = { backends, ...${JSON.stringify(rest)} }`
}
