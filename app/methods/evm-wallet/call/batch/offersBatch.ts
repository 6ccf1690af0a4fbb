import type { Caip2 } from '../../../../chains/caip.ts'
import { evmChainNumber } from '../../../../chains/caip.ts'

/**
 * Tells whether a wallet says that it carries out several calls of a chain as one: all or none. `ready` is a wallet that
 * asks its user to turn that on first; `atomicBatch` is how older ones say it. An answer for chain 0 is for every chain.
 *
 * @see https://eips.ethereum.org/EIPS/eip-5792#wallet_getcapabilities
 */
export function offersBatch(answer: unknown, chainId: Caip2): boolean {
  const number = evmChainNumber(chainId)
  const found = Object.entries(Object(answer) as Readonly<Record<string, unknown>>).filter(
    ([key]) => /^(?:0x[0-9a-f]{1,16}|\d{1,16})$/i.test(key) && [0n, number].includes(BigInt(key)),
  )
  // What is said of the chain itself counts before what is said of all.
  const [own] = found.sort(([one], [other]) => Number(other) - Number(one))
  const { atomic, atomicBatch } = fieldsOf(own?.[1])
  const { status } = fieldsOf(atomic)
  return status === undefined
    ? fieldsOf(atomicBatch)['supported'] === true
    : status === 'supported' || status === 'ready'
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>
}
