import { deployment } from '#deployment'
import type { Backend, Network } from './backends/backend.ts'
import { chooseBackend } from './backends/chooseBackend.ts'
import { adapters } from './backends/registry.ts'
import type { HostOrigin } from './bridge/judgeHost.ts'
import { DepositError } from './errors.ts'
import type { LinkResult } from './params.ts'

/**
 * Gives the adapter that the link asks for, its part loaded.
 *
 * Everything that can be wrong with a link or its surroundings rejects here, so that a broken link takes the same road
 * as a dead backend.
 *
 * @throws {@link DepositError} `backend_unreachable`, `origin_denied`, `param_missing`, `param_invalid`, `backend_unknown`, `part_unavailable`
 */
export async function connect(link: LinkResult, judged: Promise<HostOrigin>, network: Network): Promise<Backend> {
  const host = await judged.catch((cause: unknown) => {
    throw new DepositError('backend_unreachable', { backend: 'hosts.json' }, cause)
  })
  if (host.kind === 'denied') throw new DepositError('origin_denied', { origin: host.origin, reason: host.reason })
  if (!link.ok) throw new DepositError(link.code, link.context)
  const { backend: id, ...credentials } = link.link
  const config = chooseBackend(deployment.backends, id)
  if (!config && id === undefined) throw new DepositError('param_missing', { param: 'backend' })
  if (!config) throw new DepositError('backend_unknown', { backend: id ?? '' })
  const create = await adapters[config.kind]().catch((cause: unknown) => {
    throw new DepositError('part_unavailable', { part: config.kind }, cause)
  })
  return create(config, credentials, network)
}
