import { expect, test, vi } from 'vitest'
import type { Session, SessionEvent } from '#island/walletConnect'
import { PeerError, RelayFailure } from '#island/walletConnect'
import type { ReadChain } from './createRelayProvider.ts'
import { createRelayProvider } from './createRelayProvider.ts'

const account = `0x${'a'.repeat(40)}`
const everything = ['eth_sendTransaction', 'personal_sign', 'wallet_switchEthereumChain']

/** A session whose wallet shares an account on some chains, and answers as `answer` says. */
function start({ chains = ['eip155:8453', 'eip155:137'], methods = everything, answer = () => '0x1' as unknown } = {}) {
  const shared = new Set(chains)
  const listeners = new Set<(event: SessionEvent) => void>()
  const request = vi.fn<Session['request']>(async () => answer())
  const session: Session = {
    topic: 't',
    wallet: { name: 'Phone', icons: [] },
    chains: () => [...shared],
    accountsOn: (chainId) => (shared.has(chainId) ? [account] : []),
    allows: (chainId, method) => shared.has(chainId) && methods.includes(method),
    request,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {},
  }
  const release = vi.fn()
  const hold = vi.fn(() => release)
  const node = vi.fn<ReadChain>(async () => '0x7')
  const nodeOf = (id: string) => (id === 'eip155:137' ? node : undefined)
  const provider = createRelayProvider(session, { nodeOf, hold })
  const tell = (event: SessionEvent) => [...listeners].forEach((listener) => listener(event))
  return { provider, request, shared, tell, hold, release, node }
}

const on = (chainId: string) => [{ chainId }]

test('accounts and chain come from what the wallet shares, without asking it', async () => {
  const { provider, request } = start()
  expect(await provider.request({ method: 'eth_requestAccounts' })).toEqual([account])
  expect(await provider.request({ method: 'eth_accounts' })).toEqual([account])
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x2105')
  expect(request).not.toHaveBeenCalled()
})

test('a switch to a chain that is shared takes no round trip, and the next request names it', async () => {
  const { provider, request } = start()
  const heard = vi.fn()
  provider.on?.('chainChanged', heard)
  expect(await provider.request({ method: 'wallet_switchEthereumChain', params: on('0x89') })).toBeNull()
  expect(heard).toHaveBeenCalledWith('0x89')
  expect(request).not.toHaveBeenCalled()
  await provider.request({ method: 'eth_sendTransaction', params: [{}] })
  expect(request).toHaveBeenCalledWith('eip155:137', 'eth_sendTransaction', [{}])
})

test('a wallet is asked for a chain that it does not share, and believed only when it shares it then', async () => {
  const { provider, shared } = start({ chains: ['eip155:8453'], answer: () => null })
  await provider.request({ method: 'wallet_switchEthereumChain', params: on('0x89') })
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x2105')
  shared.add('eip155:137')
  await provider.request({ method: 'wallet_switchEthereumChain', params: on('0x89') })
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x89')
})

test('a wallet that cannot be asked for another chain has the code of one that lacks it', async () => {
  const { provider, request } = start({ chains: ['eip155:8453'], methods: ['eth_sendTransaction'] })
  const asked = provider.request({ method: 'wallet_switchEthereumChain', params: on('0x89') })
  await expect(asked).rejects.toMatchObject({ code: 4902 })
  expect(request).not.toHaveBeenCalled()
})

test('chains are read by the node of the chain, never by the wallet', async () => {
  const { provider, request, node } = start({ chains: ['eip155:137'] })
  expect(await provider.request({ method: 'eth_getBalance', params: [account, 'latest'] })).toBe('0x7')
  expect(node).toHaveBeenCalledWith('eth_getBalance', [account, 'latest'])
  expect(request).not.toHaveBeenCalled()
  const { provider: blind } = start({ chains: ['eip155:8453'] })
  await expect(blind.request({ method: 'eth_getBalance' })).rejects.toMatchObject({ code: 4200 })
})

test.each([
  [new PeerError({ code: 4001, message: 'no' }), 4001],
  [new PeerError({ code: 5000 }), 4001],
  [new PeerError({ code: 5100 }), 4901],
  [new PeerError({ code: 3001 }), 4200],
  [new PeerError({ code: 6000 }), 4100],
  [new PeerError({ code: 8000 }), 4901],
  [new PeerError({ code: -32_000, message: 'insufficient funds' }), -32_000],
  [new PeerError({}), -32_603],
  [new RelayFailure('unreachable'), 4901],
  [new RelayFailure('unanswered'), 4900],
  [new RelayFailure('ended'), 4100],
])('a request that fails with %s has the code %i', async (failure, code) => {
  const { provider } = start({
    answer: () => {
      throw failure
    },
  })
  await expect(provider.request({ method: 'eth_sendTransaction' })).rejects.toMatchObject({ code })
})

test('a method that the wallet did not agree to is not asked', async () => {
  const { provider, request } = start({ methods: ['eth_sendTransaction'] })
  await expect(provider.request({ method: 'personal_sign' })).rejects.toMatchObject({ code: 4200 })
  await expect(provider.request({ method: 'wallet_sendCalls' })).rejects.toMatchObject({ code: 4200 })
  expect(request).not.toHaveBeenCalled()
})

test('a session that ends has no account, and says so', async () => {
  const { provider, shared, tell } = start()
  const [accounts, end] = [vi.fn(), vi.fn()]
  provider.on?.('accountsChanged', accounts)
  provider.on?.('disconnect', end)
  shared.clear()
  tell({ kind: 'ended' })
  expect(accounts).toHaveBeenCalledWith([])
  expect(end).toHaveBeenCalledOnce()
  await expect(provider.request({ method: 'eth_requestAccounts' })).rejects.toMatchObject({ code: 4100 })
})

test('a chain that the wallet says it went to is only gone to where it shares an account', async () => {
  const { provider, tell } = start()
  tell({ kind: 'chain', data: undefined, chainId: 'eip155:1' })
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x2105')
  tell({ kind: 'chain', data: '0x89', chainId: 'eip155:8453' })
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x89')
})

test('the line is held while somebody listens, and while a request is out', async () => {
  const { provider, hold, release } = start()
  const listener = () => {}
  provider.on?.('accountsChanged', listener)
  provider.on?.('chainChanged', listener)
  expect(hold).toHaveBeenCalledOnce()
  provider.removeListener?.('accountsChanged', listener)
  expect(release).not.toHaveBeenCalled()
  provider.removeListener?.('chainChanged', listener)
  expect(release).toHaveBeenCalledOnce()
  await provider.request({ method: 'eth_sendTransaction' })
  expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([2, 2])
})

test.each(['wallet_getCapabilities', 'wallet_sendCalls', 'wallet_getCallsStatus'])(
  'a wallet that grants %s is never asked for it',
  async (method) => {
    const { provider, request, node } = start({ methods: [...everything, method] })
    await expect(provider.request({ method })).rejects.toMatchObject({ code: 4200 })
    expect([request, node].map(({ mock }) => mock.calls)).toEqual([[], []])
  },
)
