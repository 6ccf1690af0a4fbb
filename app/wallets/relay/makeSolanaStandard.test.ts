import { expect, test, vi } from 'vitest'
import type { Session, SessionEvent } from '#island/walletConnect'
import { PeerError, RelayFailure } from '#island/walletConnect'
import { solana } from '../../chains/caip.ts'
import { toSendError } from '../../methods/solana-wallet/solanaErrors.ts'
import { readStandardWallet } from '../solana/readStandardWallet.ts'
import { makeSolanaStandard, solanaMethod } from './makeSolanaStandard.ts'

const account = '7EqQdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK'
const bytes = Uint8Array.of(0, 1, 250, 255)

/** A session whose wallet shares an account on Solana, and answers as `answer` says; read as those in the browser are. */
function start(answer: () => unknown = () => ({ signature: 'sig' }), methods = [solanaMethod]) {
  const listeners = new Set<(event: SessionEvent) => void>()
  const request = vi.fn<Session['request']>(async () => answer())
  const session: Session = {
    topic: 't',
    wallet: { name: 'Phone', icons: [] },
    chains: () => [solana],
    accountsOn: (chainId) => (chainId === solana ? [account] : []),
    allows: (chainId, method) => chainId === solana && methods.includes(method),
    request,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {},
  }
  const release = vi.fn()
  const hold = vi.fn(() => release)
  const wallet = readStandardWallet(makeSolanaStandard(session, hold))!
  return { wallet, request, listeners, hold, release }
}

test('the wallet gets the very bytes for the account on screen, once, while the line is held', async () => {
  const { wallet, request, hold, release } = start()
  expect(wallet.accounts()).toEqual([{ address: account }])
  expect(await wallet.send(account, bytes)).toBe('sig')
  const params = { transaction: Buffer.from(bytes).toString('base64'), pubkey: account }
  expect(request.mock.calls).toEqual([[solana, solanaMethod, params]])
  expect([hold, release].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

test('an account that the wallet does not share is not asked for', async () => {
  const { wallet, request } = start()
  await expect(wallet.send('9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin', bytes)).rejects.toMatchObject({
    code: 'wallet_changed',
  })
  expect(request).not.toHaveBeenCalled()
})

test('a wallet that only signs shows no account', () => {
  expect(start(undefined, ['solana_signTransaction']).wallet.accounts()).toEqual([])
})

test('a plain no has the code that wallets in a browser have', async () => {
  const { wallet, release } = start(() => {
    throw new PeerError({ code: 5000 })
  })
  await expect(wallet.send(account, bytes)).rejects.toMatchObject({ code: 4001 })
  expect(release).toHaveBeenCalledOnce()
})

test.each([
  ['what the payer took back', new PeerError({ code: 5001 }), 'wallet_rejected'],
  ['a request that never went out', new RelayFailure('unreachable'), 'wallet_failed'],
  ['a request that was not begun', new PeerError({ code: 8000 }), 'wallet_failed'],
  ['a request nobody answered', new RelayFailure('unanswered'), 'wallet_unknown_outcome'],
  ['a session that is over', new RelayFailure('ended'), 'wallet_changed'],
])('%s is told apart as of wallets in a browser', async (_, failure, code) => {
  const { wallet, release } = start(() => {
    throw failure
  })
  const thrown: unknown = await wallet.send(account, bytes).catch((caught: unknown) => caught)
  expect(toSendError(thrown, 'USDC')).toMatchObject({ code })
  expect(release).toHaveBeenCalledOnce()
})

test('whoever watches hears of changes and holds the line until it is enough', () => {
  const { wallet, listeners, hold, release } = start()
  const heard = vi.fn()
  const stop = wallet.watch(heard)
  for (const tell of listeners) tell({ kind: 'accounts' })
  expect([heard, hold, release].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
  stop()
  expect([listeners.size, release.mock.calls.length]).toEqual([0, 1])
})
