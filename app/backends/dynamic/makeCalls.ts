import { isDepositError } from '../../errors.ts'
import type { Credentials, Network } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readAnswer } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { DynamicConfig } from './config.ts'
import { firstRead } from './firstRead.ts'
import type { Tokens } from './makeTokens.ts'
import { toFailure } from './toFailure.ts'

/** The steps of a flow that are written, in order; `cancel` ends it. */
export type Step = 'source' | 'quote' | 'prepare' | 'broadcast' | 'cancel'

/** The requests of a flow. */
export type Calls = {
  /** Reads the flow; `started` is a read that is under way already. */
  read(signal: AbortSignal, started?: Promise<Response>): Promise<Place>
  /** Takes a step, with the token where there is one. A token that is refused is dropped. */
  write(step: Step, signal: AbortSignal, body?: object): Promise<Place>
}

/** Makes the requests of a flow. The token travels in its own header, and no other key does. */
export function makeCalls(config: DynamicConfig, { sessionId }: Credentials, network: Network, tokens: Tokens): Calls {
  const { url } = firstRead(config, { sessionId })
  const call = async (url: string, signal: AbortSignal, init: RequestInit, started?: Promise<Response>) =>
    readAnswer(
      config.id,
      await exchangeJson({
        backend: config.id,
        ...{ url, init, signal, started, fetch: network.fetch },
        readFailure: (status, body) => toFailure(config.id, status, body, init.method === undefined),
      }),
    )
  return {
    read: (signal, started) => call(url, signal, {}, started),
    async write(step, signal, body) {
      const token = tokens.read()
      const headers = {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { 'X-Dynamic-Flow-Session-Token': token }),
      }
      try {
        return await call(`${url}/${step}`, signal, {
          method: 'POST',
          headers,
          ...(body && { body: JSON.stringify(body) }),
        })
      } catch (thrown) {
        if (isStatus(thrown, 401)) tokens.drop(token)
        throw thrown
      }
    },
  }
}

/** Tells whether a failure is an answer of this HTTP status. */
export function isStatus(thrown: unknown, status: number): boolean {
  if (isDepositError(thrown, 'session_unauthorized')) return thrown.context.status === status
  return isDepositError(thrown, 'backend_rejected') && thrown.context.status === status
}
