import * as v from 'valibot'
import { dynamicApiKey, dynamicEnvironments } from '../faces/dynamic/keys.ts'
import type { SandboxClient } from './sandboxClient.ts'
import { until } from './until.ts'

const Made = v.object({
  sessionId: v.string(),
  environmentId: v.string(),
  clientSecret: v.string(),
  url: v.string(),
  bareUrl: v.string(),
})
const Call = v.object({ to: v.string(), data: v.string(), value: v.string(), gasLimit: v.string() })
const Approval = v.object({ tokenAddress: v.string(), spenderAddress: v.string(), amount: v.string() })
const Payload = v.looseObject({
  chainName: v.string(),
  chainId: v.string(),
  evmApproval: v.optional(Approval),
  evmTransaction: v.optional(Call),
  serializedTransaction: v.optional(v.string()),
})
const Flow = v.looseObject({
  id: v.string(),
  executionState: v.string(),
  settlementState: v.string(),
  riskState: v.string(),
  quoteVersion: v.number(),
  quote: v.optional(
    v.looseObject({
      version: v.number(),
      fromAmount: v.string(),
      toAmount: v.string(),
      expiresAt: v.string(),
      signingPayload: v.optional(Payload),
    }),
  ),
  depositAddress: v.optional(v.string()),
  exchangeSource: v.optional(v.object({ exchangeId: v.string(), metadata: v.object({ url: v.string() }) })),
  txHash: v.optional(v.string()),
  settlementTxHash: v.optional(v.string()),
})
const Attached = v.object({ sessionToken: v.string(), sessionExpiresAt: v.string(), flow: Flow })

export type Made = v.InferOutput<typeof Made>
export type WireFlow = v.InferOutput<typeof Flow>

/** The steps of a flow that its page takes, each below its own path. */
export type Step = 'source' | 'quote' | 'prepare' | 'broadcast' | 'cancel'

const { own } = dynamicEnvironments

/** Talks to the sandbox's Dynamic face as tests do, with a flow's session token where there is one. */
export function createDynamicCalls({ call }: SandboxClient) {
  const step = (id: string, name: Step, token: string | undefined, body?: unknown) =>
    call('POST', `/dynamic/sdk/${own}/flow/${id}/${name}`, body, token ? { 'x-dynamic-flow-session-token': token } : {})
  const read = async (id: string) => v.parse(Flow, (await call('GET', `/dynamic/sdk/${own}/flow/${id}`)).json)
  return {
    step,
    read,
    get: (id: string, environment: string = own) => call('GET', `/dynamic/sdk/${environment}/flow/${id}`),
    make: async (input: object = {}) =>
      v.parse(Made, (await call('POST', '/control/sessions', { backend: 'dynamic', ...input })).json),
    create: (mode: string, body: object, key: string = dynamicApiKey) =>
      call('POST', `/dynamic/server/${own}/flow/${mode}`, body, { authorization: `Bearer ${key}` }),
    attach: async (id: string, body: object, token?: string) =>
      v.parse(Attached, (await step(id, 'source', token, body)).json),
    /** Takes a step that is expected to go well. */
    take: async (id: string, name: Step, token: string, body?: object) =>
      v.parse(Flow, (await step(id, name, token, body)).json),
    /** Waits until a flow is in a state of execution or settlement. */
    until: (id: string, state: string) =>
      until(
        () => read(id),
        ({ executionState, settlementState }) => executionState === state || settlementState === state,
      ),
  }
}

export type DynamicCalls = ReturnType<typeof createDynamicCalls>
