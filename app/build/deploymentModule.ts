import type { Plugin } from 'vite'
import type { Deployment } from '../deployment.ts'

/** Gives page code the deployment as the module `#deployment`. */
export function deploymentModule(deployment: Deployment): Plugin {
  return {
    name: 'inlet:deployment',
    enforce: 'pre',
    resolveId: (id) => (id === '#deployment' ? '\0deployment' : null),
    load: (id) => (id === '\0deployment' ? `export const deployment = ${JSON.stringify(deployment)}` : null),
  }
}
