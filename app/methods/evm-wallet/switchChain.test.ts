import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
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

// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('./walletErrors.ts'))
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
  const done = switchChain(provider, polygon, () => Promise.resolve(known)).then(
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
  [
    'fails but is there afterwards',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0x89'), fail(-32603)()) })),
    'switched',
    onlySwitch,
  ],
  [
    'refuses but is there afterwards',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0x89'), fail(4001)()) })),
    'switched',
    onlySwitch,
  ],
  [
    'has a request open but is there afterwards',
    walletOn((move) => ({ wallet_switchEthereumChain: () => (move('0x89'), fail(-32002)()) })),
    'switched',
    onlySwitch,
  ],
  [
    'adds and stays',
    walletOn(() => ({ wallet_switchEthereumChain: fail(4902), wallet_addEthereumChain: () => null })),
    'wallet_wrong_chain',
    [...both, ...onlySwitch],
  ],
  [
    'adds, stays, and switches when it is asked again',
    walletOn((move) => {
      let isKnown = false
      return {
        wallet_switchEthereumChain: () => (isKnown ? (move('0x89'), null) : fail(4902)()),
        wallet_addEthereumChain: () => ((isKnown = true), null),
      }
    }),
    'switched',
    [...both, ...onlySwitch],
  ],
  [
    'does not know the method to add either',
    walletOn(() => ({ wallet_switchEthereumChain: fail(4902), wallet_addEthereumChain: fail(4200) })),
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

const unknownChain = 'Unrecognized chain ID "0x89". Try adding the chain using wallet_addEthereumChain first.'
/** How wallets say that they do not have a chain, or that they do not switch. */
const failures: readonly (readonly [what: string, thrown: unknown])[] = [
  ['4902, as the standard has it', walletError(4902, unknownChain)],
  ['-32603 around 4902', walletError(-32603, unknownChain, { data: { originalError: { code: 4902 } } })],
  ['-32603 around a message', walletError(-32603, 'Internal', { data: { originalError: { message: unknownChain } } })],
  ['-32603 alone', walletError(-32603, 'Internal JSON-RPC error.')],
  ['32603, as a relay has it', { code: 32603, message: 'Invalid chain' }],
  ['-32600', walletError(-32600, 'Unsupported chain')],
  ['-32601', walletError(-32601, 'The method wallet_switchEthereumChain does not exist/is not available')],
  ['-32602', walletError(-32602, 'Invalid params: unknown chain')],
  ['-32000', walletError(-32000, 'Chain not configured')],
  ['4200', walletError(4200, 'wallet_switchEthereumChain is not supported')],
  ['4901', walletError(4901, 'The provider is not connected to the requested chain.')],
  ['the code as text', { code: '4902', message: unknownChain }],
  ['an object that is no error', { code: 4902 }],
  ['an error in an error', { error: { code: 4902, message: unknownChain } }],
  ['an error as JSON in its message', { code: 4902, message: JSON.stringify({ code: 4902, message: unknownChain }) }],
  ['a message alone', new Error(unknownChain)],
  ['text', 'Unrecognized chain ID'],
  ['nothing', undefined],
  ['null', null],
  ['3005 of a relay', { code: 3005, message: 'Unauthorized chain' }],
  ['5100 of a relay', { code: 5100, message: 'Unsupported chains.' }],
  ['5101 of a relay', { code: 5101, message: 'Unsupported methods.' }],
  ['a relay’s words', new Error('Missing or invalid. request() chainId: eip155:137')],
]
const throwing = (thrown: unknown) => () => {
  throw thrown
}

test.each(failures)('W13 a wallet that fails with %s is asked to add the chain', async (_, thrown) => {
  const provider = walletOn((move) => ({
    wallet_switchEthereumChain: throwing(thrown),
    wallet_addEthereumChain: () => (move('0x89'), null),
  }))
  expect(await outcome(provider)).toMatchObject({ result: 'switched', asked: both })
})

test.each(failures)('W12 W13 a wallet that fails with %s twice is left to the payer', async (_, thrown) => {
  const provider = walletOn(() => ({
    wallet_switchEthereumChain: throwing(thrown),
    wallet_addEthereumChain: throwing(thrown),
  }))
  expect(await outcome(provider)).toEqual({ result: 'wallet_wrong_chain', asked: both, timers: 0, listeners: 0 })
})

test.each<[what: string, thrown: unknown]>([
  ['4001', walletError(4001)],
  ['4001 as text', { code: '4001' }],
  ['4001 deep down', walletError(-32603, 'Internal', { data: { originalError: { code: 4001 } } })],
  ['5000 of a relay', { code: 5000, message: 'User rejected.' }],
  ['5001 of a relay', { code: 5001, message: 'User rejected chains.' }],
  ['words alone', new Error('MetaMask Personal: User denied the request.')],
  ['text', 'Request rejected by user'],
  ['a word for a code', { code: 'ACTION_REJECTED' }],
])('W12 a payer who says no by %s is not asked to add anything', async (_, thrown) => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: throwing(thrown) }))
  expect(await outcome(provider)).toEqual({ result: 'wallet_wrong_chain', asked: onlySwitch, timers: 0, listeners: 0 })
})

test.each(['0x89', '0x0089', '137', 137, 137n, 'eip155:137'])(
  'W11 W16 a wallet that says %s has switched',
  async (there) => {
    let chain: unknown = 'eip155:1'
    const provider = makeFakeProvider({
      eth_chainId: () => chain,
      wallet_switchEthereumChain: ([wanted]) => {
        // A wallet that takes hex alone refuses everything else.
        if ((wanted as { chainId: unknown }).chainId !== '0x89') throw walletError(-32602)
        chain = there
        return null
      },
    })
    expect(await outcome(provider)).toMatchObject({ result: 'switched', asked: onlySwitch })
  },
)

test('W11 a wallet that gets there without a word of answer is not waited for', async () => {
  const provider = walletOn((move) => ({
    wallet_switchEthereumChain: () => {
      setTimeout(() => (move('0x89'), provider.emit('chainChanged', '0x89')), 400)
      return new Promise(() => {})
    },
  }))
  expect(await outcome(provider)).toEqual({ result: 'switched', asked: onlySwitch, timers: 0, listeners: 0 })
})

test('W24 ten thousand events while a wallet is asked to switch are some looks', async () => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: () => new Promise(() => {}) }))
  void switchChain(provider, polygon, () => Promise.resolve(facts))
  await vi.advanceTimersByTimeAsync(0)
  for (let at = 0; at < 10_000; at++) provider.emit('chainChanged', '0x1')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(provider.count('eth_chainId')).toBeLessThan(5)
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
    [{ chainId: '0x89' }],
  ])
})

test('W13 a chain whose facts cannot be had is not added', async () => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: fail(4902) }))
  const lost = () => Promise.reject(new TypeError('Failed to fetch'))
  const done = expect(switchChain(provider, polygon, lost)).rejects.toMatchObject({ code: 'wallet_wrong_chain' })
  await vi.advanceTimersByTimeAsync(10_000)
  await done
  expect(asked(provider)).toEqual(onlySwitch)
})

test('W13 a chain that the page knows no node of is not added', async () => {
  const provider = walletOn(() => ({ wallet_switchEthereumChain: fail(4902) }))
  const done = expect(switchChain(provider, polygon, () => Promise.resolve(undefined))).rejects.toMatchObject({
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
