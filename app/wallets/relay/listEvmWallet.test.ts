import { expect, test } from 'vitest'
import type { Session, SessionEvent } from '#island/walletConnect'
import { guestWallets } from '../guestWallets.ts'
import { listEvmWallet } from './listEvmWallet.ts'

const setup = { nodeOf: () => undefined, hold: () => () => undefined }

/** A session of a topic, and what tells its listeners something. */
function start(topic: string, name = 'Phone') {
  const listeners = new Set<(event: SessionEvent) => void>()
  const session: Session = {
    topic,
    wallet: { name, icons: [] },
    chains: () => ['eip155:137'],
    accountsOn: () => [`0x${'a'.repeat(40)}`],
    allows: () => true,
    request: () => Promise.resolve('0x1'),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {},
  }
  return { session, tell: (event: SessionEvent) => [...listeners].forEach((listener) => listener(event)) }
}

test('a paired wallet is said to be over WalletConnect, not in this browser, and is there until its session ends', () => {
  const { session, tell } = start('one')
  expect(listEvmWallet(session, setup)).toMatchObject({ name: 'Phone', from: 'relay', why: 'WalletConnect' })
  expect(listEvmWallet(session, setup)).toBe(guestWallets()[0])
  tell({ kind: 'ended' })
  expect(guestWallets()).toEqual([])
})

test('a new session takes the place of the last, and one without a name has one', () => {
  listEvmWallet(start('one').session, setup)
  listEvmWallet(start('two', '\u202e').session, setup)
  expect(guestWallets().map(({ id, name }) => [id, name])).toEqual([['relay:two', 'WalletConnect']])
})
