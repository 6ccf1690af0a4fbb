import type { BaseUnits } from '../../chains/amount.ts'

/** The one contract that most EVM chains have at one address: it makes many calls in one. @see https://www.multicall3.com */
export const multicall = '0xca11bde05977b3631167028862be2a173976ca11'

/** The function of that contract that tells how much of the chain's own coin an account has. */
export const ethBalance = '0x4d2301cc'

/** A call of a contract whose answer is one number. `data` is hex. */
export type CountCall = { readonly to: string; readonly data: string }

/** Encodes many calls as one, of which each may fail by itself. @see https://docs.soliditylang.org/en/latest/abi-spec.html */
export function encodeMany(calls: readonly CountCall[]): CountCall {
  const tuples = calls.map(({ to, data }) => {
    const bytes = data.slice(2)
    const padded = bytes.padEnd((((bytes.length + 63) / 64) | 0) * 64, '0')
    return [addressWord(to), word(1), word(96), word(bytes.length / 2), padded].join('')
  })
  let offset = calls.length * 32
  const offsets = tuples.map((tuple) => {
    const at = word(offset)
    offset += tuple.length / 2
    return at
  })
  return { to: multicall, data: ['0x82ad56cb', word(32), word(calls.length), ...offsets, ...tuples].join('') }
}

/**
 * Reads the numbers that `count` calls gave, nothing for those that failed or gave anything else; nothing at all where
 * the answer is not the contract's, such as `0x` of a chain without it.
 */
export function decodeMany(answer: unknown, count: number): readonly (BaseUnits | undefined)[] | undefined {
  if (typeof answer !== 'string' || !/^0x(?:[0-9a-f]{64})+$/i.test(answer)) return undefined
  const at = (index: number) => answer.slice(2 + 64 * index, 66 + 64 * index)
  // Positions and lengths, in words: what is no small number points nowhere.
  const small = (index: number) => parseInt(at(index), 16) / 32
  if (small(0) !== 1 || small(1) * 32 !== count) return undefined
  return Array.from({ length: count }, (_, index) => {
    const start = 2 + small(2 + index)
    const isOne = small(start) * 32 === 1 && small(start + 1) === 2 && small(start + 2) === 1
    const number = isOne ? at(start + 3) : ''
    return number ? BigInt(`0x${number}`) : undefined
  })
}

function addressWord(address: string): string {
  return address.slice(2).toLowerCase().padStart(64, '0')
}

function word(number: number): string {
  return number.toString(16).padStart(64, '0')
}
