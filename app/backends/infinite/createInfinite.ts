import { terms } from '#terms/infinite'
import { DepositError } from '../../errors.ts'
import type { Backend, Credentials, Network } from '../backend.ts'
import { isLocal } from '../isLocal.ts'
import type { InfiniteConfig, InfiniteTerms } from './config.ts'
import { makeCalls } from './makeCalls.ts'
import { makeCurrencies } from './makeCurrencies.ts'
import { makeFollowing } from './makeFollowing.ts'
import { makeGates } from './makeGates.ts'
import { makeKeepsakes } from './makeKeepsakes.ts'
import { makeKey } from './makeKey.ts'
import { makeOrders } from './makeOrders.ts'
import { makePace } from './makePace.ts'
import { makeRamp } from './makeRamp.ts'
import { makeStanding } from './makeStanding.ts'
import { makeTransfers } from './makeTransfers.ts'
import { nameOf } from './toAccounts.ts'

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
  const { id: backend, organizationId } = config
  if (organizations.some((id) => id !== organizationId))
    throw new DepositError('param_invalid', { param: 'org', expected: 'the organization of this deployment' })
  if (!own.full && !clientSecret) throw new DepositError('param_missing', { param: 'cs' })
  const key = makeKey(sessionId, clientSecret, Date.now)
  const calls = makeCalls(config, network, key)
  const keepsakes = makeKeepsakes(backend)
  const currencies = makeCurrencies(calls)
  const gates = makeGates({ backend, calls, key, pages: own.pages })
  const isTest = isLocal(config.apiBase)
  const transfers = makeTransfers({
    ...{ backend, isTest, sessionId, calls, keepsakes, currencies, identity: gates.identity },
    async accountName(accountId, signal) {
      if (!own.full || key.read()?.customerId === undefined) return ''
      const accounts = await gates.accounts(signal).catch(() => [])
      const account = accounts.find((one) => one.accountId === accountId)
      return account ? nameOf(account) : ''
    },
  })
  const orders = makeOrders({
    ...{
      backend,
      organizationId,
      sessionId,
      calls,
      key,
      transfers,
      currencies,
      accounts: gates.accounts,
      now: Date.now,
    },
  })
  const first = { read: network.firstRead, token: clientSecret }
  const parts = { backend, isTest, sessionId, key, transfers, first }
  const look = own.full ? makeStanding({ ...parts, gates, orders }) : makeFollowing(parts)
  const pace = makePace(Date.now)
  const read = async (signal: AbortSignal) => pace.note(await look(signal))
  return {
    get minPollMs() {
      return pace.pauseMs()
    },
    retrieve: read,
    get keepInstruction() {
      const last = transfers.last()
      const isTold = last?.status === 'waiting_payment' && 'held' in last.instruction
      return isTold ? (isKept: boolean) => keepsakes.keep(last.transferId ?? sessionId, isKept) : undefined
    },
    ...(own.full && {
      ramp: makeRamp({
        backend,
        terms: own,
        calls,
        key,
        gates,
        orders,
        currencies,
        now: Date.now,
        read,
        note: pace.note,
      }),
    }),
  }
}
