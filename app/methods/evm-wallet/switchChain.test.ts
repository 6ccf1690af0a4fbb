import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FakeProvider, Script } from './fakeProvider.ts'
import { makeFakeProvider, walletError } from './fakeProvider.ts'
import { hexChainId, switchChain } from './switchChain.ts'

const polygon = 'eip155:137'
const facts = {
  name: 'Polygon',
  native: { symbol: 'POL', decimals: 18 },
  rpc: 'https://rpc.example/137',
  explorer: 'https://polygonscan.com',
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A wallet on Ethereum; `answers` gets a function that moves it. */
function walletOn(answers: (move: (chain: string) => void) => Script): FakeProvider {
  let chain = '0x1'
  return makeFakeProvider({ eth_chainId: () => chain, ...answers((next) => void (chain = next)) })
}
const fail =
  (code: number, more: object = {}) =>
  () => {
    throw walletError(code, 'no', more)
  }
const asked = ({ calls }: FakeProvider) =>
  calls.map(({ method }) => method).filter((method) => method.startsWith('wallet_'))
const both = ['wallet_switchEthereumChain', 'wallet_addEthereumChain']
const onlySwitch = ['wallet_switchEthereumChain']

async function outcome(provider: FakeProvider, known: typeof facts | undefined = facts) {
  const done = switchChain(provider, polygon, known).then(
    () => 'switched',
    (error: { code: string }) => error.code,
  )
  await vi.advanceTimersByTimeAsync(10_000)
  return { result: await done, asked: asked(provider), timers: vi.getTimerCount(), listeners: provider.listeners() }
}

test.each<[what: string, wallet: FakeProvider, result: string, asked: readonly string[]]>([
  ['is there already', makeFakeProvider(), 'switched', []],
  ['is there already and says so in decimals', makeFakeProvider({ eth_chainId: () => 137 }), 'switched', []],
  [
    'switches',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0x89'), null) })),
    'switched',
    onlySwitch,
  ],
  [
    'answers null and stays',
    walletOn(() => ({ wallet_switchEthereumChain: () => null })),
    'wallet_wrong_chain',
    onlySwitch,
  ],
  [
    'answers null and goes elsewhere',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0xa'), null) })),
    'wallet_wrong_chain',
    onlySwitch,
  ],
  ['refuses', walletOn(() => ({ wallet_switchEthereumChain: fail(4001) })), 'wallet_wrong_chain', onlySwitch],
  [
    'refuses, deep down',
    walletOn(() => ({ wallet_switchEthereumChain: fail(-32603, { data: { originalError: { code: 4001 } } }) })),
    'wallet_wrong_chain',
    onlySwitch,
  ],
  ['has a request open', walletOn(() => ({ wallet_switchEthereumChain: fail(-32002) })), 'wallet_busy', onlySwitch],
  ...[4902, -32603, -32601, -32000].map((code): [string, FakeProvider, string, readonly string[]] => [
    `fails with ${code} and adds`,
    walletOn((move) => ({
      wallet_switchEthereumChain: fail(code),
      wallet_addEthereumChain: () => (move('0x89'), null),
    })),
    'switched',
    both,
  ]),
  [
    'fails but is there afterwards',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0x89'), fail(-32603)()) })),
    'switched',
    onlySwitch,
  ],
  [
    'adds and stays',
    walletOn(() => ({ wallet_switchEthereumChain: fail(4902), wallet_addEthereumChain: () => null })),
    'wallet_wrong_chain',
    both,
  ],
  [
    'refuses to add',
    walletOn(() => ({ wallet_switchEthereumChain: fail(4902), wallet_addEthereumChain: fail(4001) })),
    'wallet_wrong_chain',
    both,
  ],
  ['can neither switch nor add', walletOn(() => ({})), 'wallet_wrong_chain', both],
])('W11 W12 W13 a wallet that %s', async (_, provider, result, calls) => {
  expect(await outcome(provider)).toEqual({ result, asked: calls, timers: 0, listeners: 0 })
})

test('a wallet that switches a moment after its answer is waited for', async () => {
  const provider = walletOn((move) => ({
    wallet_switchEthereumChain: () => {
      setTimeout(() => (move('0x89'), provider.emit('chainChanged', '0x89')), 400)
      return null
    },
  }))
  expect((await outcome(provider)).result).toBe('switched')
})

test('W13 a chain is added with pinned facts alone', async () => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: fail(4902), wallet_addEthereumChain: () => null }))
  await outcome(provider)
  expect(provider.calls.filter(({ method }) => method.startsWith('wallet_')).map(({ params }) => params)).toEqual([
    [{ chainId: '0x89' }],
    [
      {
        chainId: '0x89',
        chainName: 'Polygon',
        nativeCurrency: { name: 'POL', symbol: 'POL', decimals: 18 },
        rpcUrls: ['https://rpc.example/137'],
        blockExplorerUrls: ['https://polygonscan.com'],
      },
    ],
  ])
})

test('W13 a chain that the page knows no node of is not added', async () => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: fail(4902) }))
  const done = expect(switchChain(provider, polygon, undefined)).rejects.toMatchObject({
    code: 'wallet_wrong_chain',
    context: { expected: polygon, actual: 'eip155:1' },
  })
  await vi.advanceTimersByTimeAsync(10_000)
  await done
  expect(asked(provider)).toEqual(onlySwitch)
})

test.each([
  ['eip155:1', '0x1'],
  ['eip155:137', '0x89'],
  ['eip155:8453', '0x2105'],
] as const)('W16 %s is %s to a wallet', (chainId, hex) => {
  expect(hexChainId(chainId)).toBe(hex)
})
