import { describe, expect, test } from 'vitest'
import { DepositError } from '../../errors.ts'
import { toSendError, toWalletError } from './walletErrors.ts'

const symbols = { token: 'USDC', native: 'POL' }
const error = (code: unknown, message = 'x', more: object = {}) => Object.assign(new Error(message), { code, ...more })
const circular: { code: number; cause?: unknown; data?: unknown } = { code: -32603 }
circular.cause = circular
circular.data = { originalError: circular }
const hostile = Object.defineProperties(
  {},
  {
    code: {
      get: () => {
        throw new Error('no')
      },
    },
    message: {
      get: () => {
        throw new Error('no')
      },
    },
  },
)
const deep = (levels: number): unknown => (levels === 0 ? error(4001) : { cause: deep(levels - 1) })

const rows: readonly (readonly [what: string, thrown: unknown, code: string, context: object])[] = [
  ['a rejection', error(4001, 'MetaMask Tx Signature: User denied transaction signature.'), 'wallet_rejected', {}],
  ['a rejection as text of a number', error('4001'), 'wallet_rejected', {}],
  ['a rejection in data', error(-32603, 'Internal', { data: { code: 4001 } }), 'wallet_rejected', {}],
  [
    'a rejection in data.originalError',
    error(-32603, 'Internal', { data: { originalError: { code: 4001 } } }),
    'wallet_rejected',
    {},
  ],
  [
    'a rejection in cause of cause',
    error(-32603, 'Internal', { cause: { cause: error(4001) } }),
    'wallet_rejected',
    {},
  ],
  ['a rejection in originalError', { originalError: { code: 4001 } }, 'wallet_rejected', {}],
  ['a rejection as a word', { code: 'ACTION_REJECTED', message: 'nope' }, 'wallet_rejected', {}],
  ['a rejection as thrown text', 'User rejected the request.', 'wallet_rejected', {}],
  ['a rejection of a relay', error(5000), 'wallet_rejected', {}],
  ['a rejection of chains by a relay', { code: 5001, message: 'User rejected chains.' }, 'wallet_rejected', {}],
  ['a rejection the other way round', new Error('Request rejected by the user'), 'wallet_rejected', {}],
  ['a payer who declined', 'User declined transaction', 'wallet_rejected', {}],
  [
    'a device that signs nothing blindly',
    error(-32603, 'Ledger: Please enable Blind signing in the Ethereum app Settings'),
    'wallet_failed',
    { walletCode: -32603, reason: 'blind_signing' },
  ],
  [
    'a device that is told to allow contract data',
    new Error('Please enable Contract data on the Ethereum app Settings'),
    'wallet_failed',
    { reason: 'blind_signing' },
  ],
  ['an account without permission', error(4100), 'wallet_changed', {}],
  ['an open request', error(-32002, 'Request of type wallet_requestPermissions already pending'), 'wallet_busy', {}],
  [
    'a node that wants a pause',
    error(-32002, 'RPC endpoint returned too many errors'),
    'wallet_failed',
    { walletCode: -32002 },
  ],
  ['an unknown chain', error(4902), 'wallet_failed', { walletCode: 4902 }],
  ['a lost line', error(4900), 'wallet_failed', { walletCode: 4900 }],
  ['a lost chain', error(4901), 'wallet_failed', { walletCode: 4901 }],
  ['a missing method', error(-32601), 'wallet_failed', { walletCode: -32601 }],
  ['an inner failure', error(-32603), 'wallet_failed', { walletCode: -32603 }],
  [
    'too little of the coin',
    error(-32000, 'insufficient funds for gas * price + value'),
    'wallet_insufficient_gas',
    { symbol: 'POL' },
  ],
  [
    'too little of the coin, nested',
    error(-32603, 'Internal', { data: { message: 'err: insufficient funds for transfer' } }),
    'wallet_insufficient_gas',
    { symbol: 'POL' },
  ],
  [
    'too little of the token',
    error(-32603, 'execution reverted: ERC20: transfer amount exceeds balance'),
    'wallet_insufficient_funds',
    { symbol: 'USDC', missing: '' },
  ],
  ['text', 'boom', 'wallet_failed', {}],
  ['null', null, 'wallet_failed', {}],
  ['nothing', undefined, 'wallet_failed', {}],
  ['a number', 4001, 'wallet_failed', {}],
  ['a circle', circular, 'wallet_failed', { walletCode: -32603 }],
  ['getters that throw', hostile, 'wallet_failed', {}],
  ['a code that is no code', { code: { valueOf: () => 4001 } }, 'wallet_failed', {}],
  ['a chain without end', deep(100), 'wallet_failed', {}],
  ['a megabyte', error(-32603, 'a'.repeat(1_000_000)), 'wallet_failed', { walletCode: -32603 }],
]

test.each(rows)('W22 %s is told', (_, thrown, code, context) => {
  const told = toWalletError(thrown, symbols)
  expect({ code: told.code, context: told.context, cause: told.cause }).toEqual({ code, context, cause: thrown })
  expect(told.message.length).toBeLessThan(64)
})

test('a failure of ours stays as it is', () => {
  const ours = new DepositError('wallet_busy', {})
  expect(toWalletError(ours)).toBe(ours)
  expect(toSendError(ours, symbols)).toBe(ours)
})

describe('W22 at a send', () => {
  test.each([
    ['a rejection', error(4001), 'wallet_rejected'],
    ['an open request', error(-32002), 'wallet_busy'],
    ['too little of the coin', error(-32603, 'insufficient funds for gas'), 'wallet_insufficient_gas'],
    ['a missing method', error(-32601), 'wallet_failed'],
    ['bad parameters', error(-32602), 'wallet_failed'],
    ['a simulation that fails', error(-32603, 'execution reverted'), 'wallet_failed'],
    [
      'W25 a device that signs nothing blindly',
      new Error('Please enable Blind signing in the Ethereum app'),
      'wallet_failed',
    ],
  ])('%s says that nothing went out', (_, thrown, code) => {
    expect(toSendError(thrown, symbols).code).toBe(code)
  })

  test.each([
    ['an inner failure', error(-32603)],
    ['a lost line', error(4900)],
    ['a transaction that is already known', error(-32000, 'already known')],
    ['a timeout', new Error('Request timed out')],
    ['text', 'boom'],
    ['null', null],
    ['a circle', circular],
    ['a timeout after bad parameters', error(-32602, 'timeout')],
  ])('%s leaves open whether it went out', (_, thrown) => {
    expect(toSendError(thrown, symbols).code).toBe('wallet_unknown_outcome')
  })
})
