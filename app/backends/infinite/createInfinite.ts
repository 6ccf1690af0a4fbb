import { terms } from '#terms/infinite'
import { DepositError, isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network } from '../backend.ts'
import { isLocal } from '../isLocal.ts'
import type { InfiniteConfig, InfiniteTerms } from './config.ts'
import { makeCalls } from './makeCalls.ts'
import { makeCurrencies } from './makeCurrencies.ts'
import { makeKeepsakes } from './makeKeepsakes.ts'
import { makeKey } from './makeKey.ts'
import { makePace } from './makePace.ts'
import { makeTransfers } from './makeTransfers.ts'

const nothing: InfiniteTerms = { pages: [] }

/**
 * Makes the adapter of Infinite's transfers: from a bank to a coin and back.
 *
 * The API has no session that a payer could open. Either the host began a transfer, and this page follows it with the
 * transfer's id and a JWT; or the deployment says `full`, and the payer does everything here.
 *
 * @throws {@link DepositError} `param_invalid`: the link names another organization than the deployment's;
 * `param_missing`: a page that only follows has no JWT
 */
export function createInfinite(
  config: InfiniteConfig,
  credentials: Credentials,
  network: Network,
  own: InfiniteTerms = terms[config.id] ?? nothing,
): Backend {
  const { sessionId, clientSecret, organizations = [] } = credentials
  if (organizations.some((id) => id !== config.organizationId))
    throw new DepositError('param_invalid', { param: 'org', expected: 'the organization of this deployment' })
  if (!own.full && !clientSecret) throw new DepositError('param_missing', { param: 'cs' })
  const key = makeKey(sessionId, clientSecret, Date.now)
  const calls = makeCalls(config, network, key)
  const keepsakes = makeKeepsakes(config.id)
  const pace = makePace(Date.now)
  const transfers = makeTransfers({
    ...{ backend: config.id, isTest: isLocal(config.apiBase), sessionId, calls, keepsakes },
    currencies: makeCurrencies(calls),
    accountName: () => Promise.resolve(''),
    identity: () => Promise.resolve('unknown'),
  })
  let first = network.firstRead
  const follow = async (signal: AbortSignal): Promise<Session> => {
    const started = key.read()?.token === clientSecret ? first : undefined
    first = undefined
    try {
      return await transfers.read(sessionId, signal, started)
    } catch (thrown) {
      if (!isDepositError(thrown, 'sign_in_needed')) throw thrown
      const last = transfers.last()
      if (!last) throw new DepositError('session_unauthorized', { backend: config.id, status: 401 })
      return { ...last, issue: 'key_ended' }
    }
  }
  return {
    get minPollMs() {
      return pace.pauseMs()
    },
    retrieve: async (signal) => pace.note(await follow(signal)),
    get keepInstruction() {
      const last = transfers.last()
      const isTold = last?.status === 'waiting_payment' && 'held' in last.instruction
      return isTold ? (isKept: boolean) => keepsakes.keep(last.transferId ?? sessionId, isKept) : undefined
    },
  }
}
