import type { BackendConfig } from './configs.ts'

/**
 * Tells whether a backend opens sessions by their id alone, and what goes on with one is one page's alone: a token that it
 * mints, or the right to act for a customer.
 */
export function mintsToken(backend: BackendConfig | undefined): boolean {
  return backend?.kind === 'dynamic' || backend?.kind === 'infinite'
}
