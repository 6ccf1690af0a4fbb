import type * as checksum from '#island/checksum'
import type * as evm from '#island/evm'

/** What encodes and decodes calls, and spells addresses. */
export type Evm = typeof evm & typeof checksum

/** Loads the two islands that a payment by an EVM wallet is made with. The address on screen has brought one already. */
export async function loadEvm(): Promise<Evm> {
  const [calls, spelling] = await Promise.all([import('#island/evm'), import('#island/checksum')])
  return { ...calls, ...spelling }
}
