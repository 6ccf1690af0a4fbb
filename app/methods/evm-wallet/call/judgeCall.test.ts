// @vitest-environment happy-dom
import fc from 'fast-check'
import { decodeFunctionData, encodeFunctionData, erc20Abi, toFunctionSelector, type Hex } from 'viem'
import { expect, test } from 'vitest'
import type { PreparedCall } from '../../../model/instruction.ts'
import { account } from '../fakeProvider.ts'
import { dangers, tokenDangers } from './dangers.ts'
import { makeCall, router, units } from './fakeCalls.tsx'
import { judgeCall } from './judgeCall.ts'
import { loadEvm } from '../loadEvm.ts'

const evm = await loadEvm()

const token = '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'
const other = '0x1111111111111111111111111111111111111111'
const pol = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 } as const
const amount = { units, basis: 'derived' } as const
const transferTo = (to: string, sent = units) => evm.encodeTransfer({ to, units: sent })
const judge = (change: Partial<PreparedCall>, isStrict = false) => judgeCall(evm, makeCall(change), isStrict)
const bare = (change: Partial<PreparedCall>): PreparedCall => {
  const { approval: _, ...call } = makeCall(change)
  return call
}
const native = (change: Partial<PreparedCall> = {}) => bare({ asset: pol, amount, value: units, data: '0x', ...change })

test.each<[string, Partial<PreparedCall>]>([
  ['a router that takes what is allowed', {}],
  ['a router of which another contract takes the coin', { approval: { spender: other, units } }],
  ['a route that costs some of the chain’s own coin', { value: 400_000_000_000_000n }],
  ['a call without a limit', { gasLimit: 1n }],
  ['addresses in one case', { to: router.toLowerCase(), account: account.toUpperCase().replace('X', 'x') }],
  ['a bridge that is the token itself', { to: token }],
])('%s is opaque, and refused where all has to be understood', (_, change) => {
  expect(judge(change)).toEqual({ tier: 'opaque' })
  expect(judge(change, true)).toEqual({ tier: 'refused', reason: 'opaque' })
})

test.each<[string, PreparedCall, string]>([
  ['a plain transfer of the coin', bare({ to: token, data: transferTo(router) }), router],
  ['the chain’s own coin, sent', native({ to: other }), other],
])('%s is understood, also by a strict page', (_, call, receiver) => {
  expect(judgeCall(evm, call, true)).toEqual({ tier: 'understood', receiver })
})

const seed = Number(process.env['INLET_SEED'] ?? 1)

test(`a flipped bit of an understood call is refused, opaque, or understood as what it does (seed ${seed})`, () => {
  const call = bare({ to: token, data: transferTo(router) })
  const digits = call.data.slice(2)
  fc.assert(
    fc.property(fc.nat(digits.length * 4 - 1), (bit) => {
      const at = bit >> 2
      const digit = (parseInt(digits.charAt(at), 16) ^ (1 << (bit & 3))).toString(16)
      const data: Hex = `0x${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`
      const verdict = judgeCall(evm, { ...call, data }, false)
      if (verdict.tier === 'refused' || (verdict.tier === 'opaque' && !verdict.receiver)) return
      const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data })
      expect([functionName, args[0]]).toEqual(['transfer', verdict.receiver])
      if (verdict.tier === 'understood') expect(args[1]).toBe(units)
    }),
    { numRuns: 1_000, seed },
  )
})

test.each<[string, PreparedCall, string?]>([
  ['marked behind its words', bare({ to: token, data: `${transferTo(router)}12345678` }), router],
  ['of less than the amount', bare({ to: token, data: transferTo(router, 1n) }), router],
  ['of a coin with a note', native({ data: '0x12' })],
  ['of less of the coin', native({ value: 1n }), router],
])('a transfer %s is payable and opaque, and who gets it is known', (_, call, receiver) => {
  expect(judgeCall(evm, call, false)).toEqual({ tier: 'opaque', ...(receiver && { receiver }) })
})

test.each<[string, PreparedCall, string]>([
  [
    'an approval of the token to itself',
    makeCall({ approval: { spender: token.toUpperCase().replace('X', 'x'), units } }),
    'spender',
  ],
  ['an approval to the payer', makeCall({ approval: { spender: account, units } }), 'spender'],
  ['an approval to nobody', makeCall({ approval: { spender: `0x${'0'.repeat(40)}`, units } }), 'spender'],
  ['an approval where a coin is paid that has none', { ...native(), approval: { spender: router, units } }, 'spender'],
  ['an approval of more', makeCall({ approval: { spender: router, units: units + 1n } }), 'amount'],
  ['an approval of less', makeCall({ approval: { spender: router, units: units - 1n } }), 'amount'],
  ['an approval without end', makeCall({ approval: { spender: router, units: 2n ** 256n - 1n } }), 'amount'],
  ['a transfer of more', bare({ to: token, data: transferTo(router, units + 1n) }), 'amount'],
  ['a transfer of more, marked', bare({ to: token, data: `${transferTo(router, units + 1n)}12345678` }), 'amount'],
  ['a transfer of another token', bare({ to: other, data: transferTo(router) }), 'asset'],
  ['a token’s transfer where the chain’s coin is paid', native({ to: token, data: transferTo(router) }), 'asset'],
  [
    'a transfer beside a permission for somebody else',
    makeCall({ to: token, data: transferTo(router), approval: { spender: other, units } }),
    'spender',
  ],
  ['a transfer of a token with a coin beside it', bare({ to: token, data: transferTo(router), value: 1n }), 'amount'],
  ['a transfer to the token', bare({ to: token, data: transferTo(token) }), 'receiver'],
  ['a transfer to the payer', bare({ to: token, data: transferTo(account) }), 'receiver'],
  [
    'a transfer with dirt above its address',
    bare({ to: token, data: transferTo(router).replace('a9059cbb00', 'a9059cbb01') }),
    'unreadable',
  ],
  ['a call of the payer', makeCall({ to: account }), 'receiver'],
  ['a call of nobody', makeCall({ to: `0x${'0'.repeat(40)}` }), 'receiver'],
  ['more of the chain’s coin than is paid', native({ value: units + 1n }), 'amount'],
  ['none of the chain’s coin, though it is paid', native({ value: 0n, data: '0x12345678' }), 'asset'],
  ['an empty call, though a token is paid', makeCall({ data: '0x' }), 'asset'],
  [
    'a coin of a chain nobody can name, beside a token',
    makeCall({
      asset: {
        assetId: 'eip155:987654321/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
        chainId: 'eip155:987654321',
        symbol: 'X',
        decimals: 6,
      },
      value: 1n,
    }),
    'asset',
  ],
  ['a contract whose checksum is wrong', makeCall({ to: router.replace('E', 'e') }), 'unreadable'],
  [
    'a spender whose checksum is wrong',
    makeCall({ approval: { spender: router.replace('E', 'e'), units } }),
    'unreadable',
  ],
  ['an account whose checksum is wrong', makeCall({ account: `${account.slice(0, -3)}C26` }), 'unreadable'],
  ['an address that is none', makeCall({ to: 'vitalik.eth' }), 'unreadable'],
  ['half a byte', makeCall({ data: '0xabcdef123' }), 'unreadable'],
  ['words for bytes', makeCall({ data: 'hello' }), 'unreadable'],
  [
    'nothing to pay',
    makeCall({ amount: { units: 0n, basis: 'derived' }, approval: { spender: router, units: 0n } }),
    'unreadable',
  ],
  ['less than nothing', makeCall({ value: -1n }), 'unreadable'],
  ['a megabyte', makeCall({ data: `0x${'ab'.repeat(500_000)}` }), 'too_large'],
])('%s is refused', (_, call, reason) => {
  expect(judgeCall(evm, call, false)).toEqual({ tier: 'refused', reason })
})

test.each([
  ['approve(address,uint256)', 'delegate'],
  ['increaseAllowance(address,uint256)', 'delegate'],
  ['increaseApproval(address,uint256)', 'delegate'],
  ['approveAndCall(address,uint256,bytes)', 'delegate'],
  ['approveAndCall(address,uint256)', 'delegate'],
  ['permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', 'delegate'],
  ['permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)', 'delegate'],
  ['approve(address,address,uint160,uint48)', 'delegate'],
  ['setApprovalForAll(address,bool)', 'delegate'],
  ['authorizeOperator(address)', 'delegate'],
  ['approveDelegation(address,uint256)', 'delegate'],
  ['transferFrom(address,address,uint256)', 'authority'],
  ['safeTransferFrom(address,address,uint256)', 'authority'],
  ['safeTransferFrom(address,address,uint256,bytes)', 'authority'],
  ['safeTransferFrom(address,address,uint256,uint256,bytes)', 'authority'],
  ['safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)', 'authority'],
  ['setOperator(address,bool)', 'delegate'],
  ['approve(address,uint256,uint256)', 'delegate'],
  ['transfer(address,uint256,uint256)', 'authority'],
  ['transferFrom(address,address,uint256,uint256)', 'authority'],
  ['transferOwnership(address)', 'authority'],
] as const)('%s is refused of any contract, with an approval or without', (signature, reason) => {
  const data = `${toFunctionSelector(signature).toUpperCase().replace('X', 'x')}${'00'.repeat(96)}`
  for (const to of [token, router, other])
    for (const call of [makeCall({ to, data }), bare({ to, data }), native({ to, data })])
      expect(judgeCall(evm, call, false)).toEqual({ tier: 'refused', reason })
})

test.each([
  'transferAndCall(address,uint256)',
  'transferAndCall(address,uint256,bytes)',
  'send(address,uint256,bytes)',
  'push(address,uint256)',
  'burn(uint256)',
  'burn(uint256,bytes)',
  'burn(address,uint256)',
])('%s is refused of the paid token, and a router’s own affair', (signature) => {
  const data = `${toFunctionSelector(signature)}${'00'.repeat(96)}`
  expect(judgeCall(evm, bare({ to: token, data }), false)).toEqual({ tier: 'refused', reason: 'authority' })
  expect(judgeCall(evm, makeCall({ data }), false)).toEqual({ tier: 'opaque' })
})

test('the lists of dangers hold these and no others', () => {
  expect([dangers, tokenDangers].map((list) => Object.keys(list).length)).toEqual([21, 7])
})

test('what viem writes for a transfer is understood', () => {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [router, units] })
  expect(judgeCall(evm, bare({ to: token, data }), true)).toEqual({ tier: 'understood', receiver: router })
})
