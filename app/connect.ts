import { deployment } from '#deployment'
import type { Backend } from './backends/backend.ts'
import { chooseBackend } from './backends/chooseBackend.ts'
import { adapters } from './backends/registry.ts'
import type { Boot } from './boot.ts'
import { DepositError } from './errors.ts'

/**
 * Gives the adapter that the link asks for, its part loaded.
 *
 * Everything that can be wrong with a link rejects here, so that a broken link takes the same road as a dead backend.
 *
 * @throws {@link DepositError} `param_missing`, `param_invalid`, `backend_unknown`, `part_unavailable`
 */
export async function connect({ params, firstRead }: Boot, fetch: typeof globalThis.fetch): Promise<Backend> {
  if (!params.link.ok) throw new DepositError(params.link.code, params.link.context)
  const { backend: id, ...credentials } = params.link.link
  const config = chooseBackend(deployment.backends, id)
  if (!config && id === undefined) throw new DepositError('param_missing', { param: 'backend' })
  if (!config) throw new DepositError('backend_unknown', { backend: id ?? '' })
  const create = await adapters[config.kind]().catch((cause: unknown) => {
    throw new DepositError('part_unavailable', { part: config.kind }, cause)
  })
  return create(config, credentials, { fetch, firstRead })
}
