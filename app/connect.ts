import type { Backend, Credentials, Network } from './backends/backend.ts'
import type { BackendConfigs, BackendKind } from './backends/configs.ts'
import { adapters } from './backends/registry.ts'
import type { Boot } from './boot.ts'
import type { HostOrigin } from './bridge/judgeHost.ts'
import { DepositError } from './errors.ts'

/**
 * Gives the adapter that the link asks for, its part loaded.
 *
 * Everything that can be wrong with a link or its surroundings rejects here, so that a broken link takes the same road
 * as a dead backend.
 *
 * @throws {@link DepositError} `backend_unreachable`, `origin_denied`, `param_missing`, `param_invalid`, `backend_unknown`, `part_unavailable`
 */
export async function connect(
  { params: { link }, backend }: Pick<Boot, 'params' | 'backend'>,
  judged: Promise<HostOrigin>,
  network: Network,
): Promise<Backend> {
  const host = await judged.catch((cause: unknown) => {
    throw new DepositError('backend_unreachable', { backend: 'hosts.json' }, cause)
  })
  if (host.kind === 'denied') throw new DepositError('origin_denied', { origin: host.origin, reason: host.reason })
  if (!link.ok) throw new DepositError(link.code, link.context)
  const { backend: id, ...credentials } = link.link
  if (!backend && id === undefined) throw new DepositError('param_missing', { param: 'backend' })
  if (!backend) throw new DepositError('backend_unknown', { backend: id ?? '' })
  return create(backend, credentials, network)
}

/** TypeScript cannot see that a kind picks the adapter of its own config. */
async function create<Kind extends BackendKind>(
  config: { readonly kind: Kind } & BackendConfigs[Kind],
  credentials: Credentials,
  network: Network,
): Promise<Backend> {
  const createBackend = await adapters[config.kind]().catch((cause: unknown) => {
    throw new DepositError('part_unavailable', { part: config.kind }, cause)
  })
  return createBackend(config, credentials, network)
}
