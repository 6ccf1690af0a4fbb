import type { Mishap } from '../../chain.ts'
import type { Machine } from '../machine.ts'
import { accountMethods } from './accountMethods.ts'
import { blockMethods } from './blockMethods.ts'
import { buildMethods } from './buildMethods.ts'
import { lookupMethods } from './lookupMethods.ts'
import type { Method } from './method.ts'
import { readMethods } from './readMethods.ts'
import { sendMethods } from './sendMethods.ts'

/**
 * Creates the part of Tron's HTTP interface that a wallet pays by: a path and the text of a request in, the text of its
 * answer out. Below `/wallet` is the last block, below `/walletsolidity` the last one that is confirmed.
 * @see https://developers.tron.network/reference/full-node-api-overview
 */
export function createHttp(machine: Machine, confirmations: bigint, mishap: () => Mishap | undefined) {
  const methods = new Map<string, Method>(
    Object.entries({
      ...blockMethods(machine),
      ...accountMethods(machine),
      ...buildMethods(machine),
      ...readMethods(machine),
      ...sendMethods(machine, mishap),
      ...lookupMethods(machine),
    }),
  )
  const answer = async (body: string, path: string): Promise<object> => {
    const [, place, name = ''] = /^\/(wallet|walletsolidity)\/(\w+)(?:\?|$)/.exec(path) ?? []
    const method = methods.get(name)
    if (!place || !method) throw new Error(`the double knows no ${path}`)
    const head = machine.blocks.head()
    return method(readObject(body), { lastBlock: place === 'wallet' ? head : head - confirmations + 1n })
  }
  return (body: string, path: string): Promise<string> =>
    answer(body, path)
      .catch((error: unknown) => ({ Error: error instanceof Error ? error.message : String(error) }))
      .then((json) => JSON.stringify(json))
}

function readObject(body: string): object {
  if (body === '') return {}
  const json: unknown = JSON.parse(body)
  if (typeof json === 'object' && json !== null) return json
  throw new Error('expected a JSON object')
}
