import { DepositError, isDepositError } from '../../errors.ts'
import type { Network } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readAnswer } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { InfiniteConfig } from './config.ts'
import { parseExact, writeExact } from './exactJson.ts'
import { headersOf } from './firstRead.ts'
import type { Key } from './makeKey.ts'
import { toFailure } from './toFailure.ts'

/** The requests of an organization's customer. Each throws `sign_in_needed` where there is no right to act any more. */
export type Calls = {
  /** Reads; `started` is a read that is under way already. */
  get(path: string, signal: AbortSignal, started?: Promise<Response>): Promise<Place>
  /** Writes; a text is a body that was written already. */
  post(
    path: string,
    body: object | string,
    signal: AbortSignal,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Place>
  /** Asks whoever has signed in or not: what comes before a sign-in needs no right. */
  readonly open: {
    get(path: string, signal: AbortSignal): Promise<Place>
    post(path: string, body: object, signal: AbortSignal): Promise<Place>
  }
}

/** Makes the requests. The JWT travels in its own header alone; one that is refused or has ended is forgotten. */
export function makeCalls(config: InfiniteConfig, network: Network, key: Key): Calls {
  const backend = config.id
  const send = async (
    path: string,
    signal: AbortSignal,
    init: { method?: string; body?: string },
    headers: Readonly<Record<string, string>>,
    started?: Promise<Response>,
  ) => {
    const readFailure = (status: number, body: unknown) => toFailure(backend, status, body)
    const answer = await exchangeJson({
      ...{ backend, signal, started, readFailure, fetch: network.fetch, parse: parseExact },
      url: `${config.apiBase}${path}`,
      init: { ...init, headers },
    })
    return readAnswer(backend, answer)
  }
  const withKey = async (
    path: string,
    signal: AbortSignal,
    init: { method?: string; body?: string },
    own: Readonly<Record<string, string>> = {},
    started?: Promise<Response>,
  ) => {
    const login = key.read()
    if (!login) throw new DepositError('sign_in_needed', { backend })
    try {
      return await send(path, signal, init, { ...headersOf(config.organizationId, login.token), ...own }, started)
    } catch (thrown) {
      // A new one may have come while this was under way.
      if (isDepositError(thrown, 'sign_in_needed') && key.read()?.token === login.token) key.forget()
      throw thrown
    }
  }
  const written = (body: object | string) => {
    return { method: 'POST', body: typeof body === 'string' ? body : writeExact(body) }
  }
  const openly = headersOf(config.organizationId)
  return {
    get: (path, signal, started) => withKey(path, signal, {}, {}, started),
    post: (path, body, signal, headers) => withKey(path, signal, written(body), headers),
    open: {
      get: (path, signal) => send(path, signal, {}, openly),
      post: (path, body, signal) => send(path, signal, written(body), openly),
    },
  }
}
