import { terms } from '#terms/daimo'
import { DepositError } from '../../errors.ts'
import type { Accepts } from '../../model/instruction.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network } from '../backend.ts'
import { isLocal } from '../isLocal.ts'
import type { Place } from '../reader.ts'
import { readAnswer } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { DaimoConfig, DaimoTerms } from './config.ts'
import { firstRead } from './firstRead.ts'
import { toOffers } from './toOffers.ts'
import { toSession } from './toSession.ts'
import { toTokenOptions, writeAccounts } from './toTokenOptions.ts'
import type { Told } from './told.ts'
import { toTold } from './told.ts'
import { toldMemory } from './toldMemory.ts'
import { makeFinder } from './wire.ts'
import { writeMethod } from './writeMethod.ts'

/**
 * Makes the adapter of Daimo sessions.
 *
 * The API has no cancel and lists neither fees nor a minimum. What it tells once (the end of a Tron address, a prepared
 * transaction, the page of an exchange) is kept here for as long as the payment method is the same; in this tab all but
 * the transaction outlives a reload.
 *
 * @see https://docs.daimo.com/api-reference
 */
export function createDaimo(
  config: DaimoConfig,
  { sessionId, clientSecret }: Credentials,
  network: Network,
  own: DaimoTerms | undefined = terms[config.id],
): Backend {
  const find = makeFinder(own?.tokens)
  const accepts: Accepts = {
    assets: own?.accepts.assets.flatMap((assetId) => find(assetId) ?? []) ?? [],
    checkedOn: own?.accepts.checkedOn ?? '',
  }
  const facts = {
    backend: config.id,
    isTest: isLocal(config.apiBase),
    offers: toOffers(accepts, own?.pages),
    accepts,
    find,
  }
  const reading = firstRead(config, { sessionId })
  let first = network.firstRead
  const memory = toldMemory(sessionId, find)
  let told: Told | undefined = memory.read()
  let last: Session | undefined

  // Without it the HTTP status says what there is to say.
  const readFailure = async (status: number, body: unknown) => {
    const part = await import('./daimoFailure.ts').catch(() => undefined)
    return part?.daimoFailure(config.id, status, body)
  }
  const call = async (signal: AbortSignal, path = '', init: RequestInit = {}, started?: Promise<Response>) =>
    readAnswer(
      config.id,
      await exchangeJson({
        backend: config.id,
        url: reading.url + path,
        init,
        signal,
        fetch: network.fetch,
        started,
        readFailure,
      }),
    )
  const write = (signal: AbortSignal, path: string, method: string, body: string) =>
    call(signal, path, { method, headers: { 'Content-Type': 'application/json' }, body })
  const check = (signal: AbortSignal, txHash?: string) =>
    write(signal, '/check', 'PUT', JSON.stringify({ clientSecret, txHash }))

  const read = (answer: Place): Session => {
    const session = toSession(answer.at('session'), { ...facts, told, now: Date.now() })
    if (session.sessionId !== sessionId) throw new DepositError('session_mismatch', { path: 'sessionId' })
    return (last = session)
  }

  return {
    minPollMs: 3_000,
    async retrieve(signal) {
      const started = first
      first = undefined
      // A check makes the server look for money. Before there is a way to pay, the public read says the same and asks nobody's leave.
      const isNothingDue = !last || last.backendStatus === 'requires_payment_method'
      return read(await (started || isNothingDue ? call(signal, '', {}, started) : check(signal)))
    },
    async setPaymentMethod(choice, signal) {
      const body = writeMethod(choice, { backend: config.id, clientSecret, target: last?.target })
      const answer = await write(signal, '/paymentMethods', 'POST', body)
      told = toTold(answer, choice)
      memory.keep(told)
      return read(answer)
    },
    async tokenOptions(accounts, signal) {
      const query = `/tokenOptions?clientSecret=${encodeURIComponent(clientSecret)}${writeAccounts(accounts)}`
      return toTokenOptions(await call(signal, query), find, last?.target)
    },
    async reportTransaction(hash, signal) {
      await check(signal, hash)
    },
  }
}
