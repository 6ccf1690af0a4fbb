import type { Mishap } from '../../chain.ts'
import type { Machine } from '../machine.ts'
import { accountMethods } from './accountMethods.ts'
import { clusterMethods, type Method } from './clusterMethods.ts'
import { historyMethods } from './historyMethods.ts'
import { RpcError, rpcError } from './rpcError.ts'
import { sendMethods } from './sendMethods.ts'

type Call = { id?: unknown; method?: unknown; params?: unknown }

/** Creates the JSON-RPC interface over the machine: the text of a request in, the text of its answer out. */
export function createRpc(machine: Machine, mishap: () => Mishap | undefined): (body: string) => string {
  const methods = new Map<string, Method>(
    Object.entries({
      ...clusterMethods(machine),
      ...accountMethods(machine),
      ...historyMethods(machine),
      ...sendMethods(machine, mishap),
    }),
  )
  const answer = (call: Call) => {
    const head = { jsonrpc: '2.0', id: call.id ?? null }
    try {
      const method = methods.get(String(call.method))
      if (!method) throw rpcError(-32601, 'Method not found')
      const result: unknown = method(...(Array.isArray(call.params) ? call.params : []))
      return { ...head, result }
    } catch (error) {
      const { code, message, data } = error instanceof RpcError ? error : rpcError(-32603, `Internal error: ${error}`)
      return { ...head, error: { code, message, ...(data === undefined ? {} : { data }) } }
    }
  }
  return (body) => {
    const json = parse(body)
    if (Array.isArray(json)) return JSON.stringify(json.map((call) => answer(call ?? {})))
    if (typeof json === 'object' && json !== null) return JSON.stringify(answer(json))
    return JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } })
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
