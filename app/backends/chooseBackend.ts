import type { BackendConfig } from './configs.ts'

/**
 * Gives the backend that a link means: the one it names; else the only one there is; else, on the path of Daimo's own
 * page, the first that is Daimo's.
 */
export function chooseBackend(
  backends: readonly BackendConfig[],
  id: string | undefined,
  path: string,
): BackendConfig | undefined {
  if (id !== undefined) return backends.find((backend) => backend.id === id)
  if (backends.length === 1) return backends[0]
  return /^\/webview\b/.test(path) ? backends.find(({ kind }) => kind === 'daimo') : undefined
}
