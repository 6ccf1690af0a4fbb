import { isText, pick, readHex } from './pick.ts'

/** What was seen of a transaction while the network knew it: enough to tell it from one that takes its place. */
export type Sighting = {
  readonly hash: string
  readonly from: string
  readonly to: string
  readonly nonce: bigint
  readonly value: bigint
  readonly input: string
}

/** Reads a transaction as nodes tell it, or gives nothing where any of it is missing. @see https://ethereum.org/developers/docs/apis/json-rpc/#eth_gettransactionbyhash */
export function readSighting(transaction: unknown): Sighting | undefined {
  const [hash, from, to, input] = ['hash', 'from', 'to', 'input'].map((key) => pick(transaction, key))
  const [nonce, value] = [readHex(pick(transaction, 'nonce')), readHex(pick(transaction, 'value'))]
  if (![hash, from, to, input].every((text) => typeof text === 'string') || nonce === undefined || value === undefined)
    return undefined
  return {
    ...{ hash: String(hash).toLowerCase(), from: String(from).toLowerCase(), to: String(to).toLowerCase() },
    ...{ nonce, value, input: String(input).toLowerCase() },
  }
}

/** Finds the transaction of an account and number in a block that was read whole. */
export function findInBlock(block: unknown, { from, nonce }: Sighting): Sighting | undefined {
  const all = pick(block, 'transactions')
  if (!Array.isArray(all)) return undefined
  const found = (all as readonly unknown[]).find(
    (one) => isText(pick(one, 'from'), from) && readHex(pick(one, 'nonce')) === nonce,
  )
  return readSighting(found)
}

/** Tells whether what took a transaction's place does the same, pays nothing of it, or something in between. */
export function compare(one: Sighting, other: Sighting): 'same' | 'nothing' | 'unclear' {
  if (other.to === one.to && other.value === one.value && other.input === one.input) return 'same'
  const isAbout = other.to === one.to || other.input.includes(one.to.slice(2))
  return isAbout ? 'unclear' : 'nothing'
}
