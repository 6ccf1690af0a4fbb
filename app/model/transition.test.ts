import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DepositError } from '../errors.ts'
import type { Session, SessionFacts, SessionStatus } from './session.ts'
import { mayFollow, next } from './mayFollow.ts'
import type { Transfer } from './instruction.ts'
import type { DepositState } from './depositState.ts'
import { isLive, live, notOpened, opened, retried } from './depositState.ts'
import { transition } from './transition.ts'

const usdc = {
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  chainId: 'eip155:137',
  symbol: 'USDC',
  decimals: 6,
} as const
const one = '0x4444444444444444444444444444444444444444'
const other = '0x5555555555555555555555555555555555555555'

function sessionOf(status: SessionStatus, change: Partial<SessionFacts> = {}): Session {
  const facts: SessionFacts = {
    backend: 'openfort',
    sessionId: 'fnd_1',
    isTest: true,
    target: { asset: usdc, address: '0x1111111111111111111111111111111111111111' },
    offers: [],
    route: { asset: usdc, receiverAddress: one },
    isAddressReusable: true,
    backendStatus: status,
    ...change,
  }
  if (status === 'requires_action') return { ...facts, status, gate: { kind: 'identity', standing: 'not_started' } }
  if (status !== 'waiting_payment') return { ...facts, status }
  const receiverAddress = facts.route?.receiverAddress ?? one
  const instruction: Transfer = {
    kind: 'transfer',
    asset: usdc,
    receiverAddress,
    fees: [],
    walletLinks: [],
    memo: { kind: 'none' },
  }
  return { ...facts, status, instruction }
}
const receive = (state: DepositState, session: Session, isOwnAct = false) =>
  transition(state, { type: 'session_received', session, isOwnAct })
const start: DepositState = { status: 'loading' }
const statuses = Object.keys(next) as SessionStatus[]

test('the same facts twice give the same state', () => {
  const state = receive(start, sessionOf('waiting_payment'))
  expect(receive(state, sessionOf('waiting_payment'))).toBe(state)
})

test('a hash that was known stays known, and repeating it redraws nothing', () => {
  const hash = { chainId: 'eip155:137', hash: `0x${'a'.repeat(64)}` } as const
  const state = receive(receive(start, sessionOf('processing', { sourceTransfer: hash })), sessionOf('processing'))
  expect(isLive(state) && state.session.sourceTransfer).toEqual(hash)
  expect(receive(state, sessionOf('processing'))).toBe(state)
})

test('a late answer does not rewind an end', () => {
  const state = receive(start, sessionOf('succeeded'))
  for (const status of statuses) expect(receive(state, sessionOf(status)).status).toBe('succeeded')
})

test('a late payment moves an expired session on', () => {
  expect(receive(receive(start, sessionOf('expired')), sessionOf('processing')).status).toBe('processing')
})

test('a chain that drops a transfer brings the session back to waiting', () => {
  expect(receive(receive(start, sessionOf('processing')), sessionOf('waiting_payment')).status).toBe('waiting_payment')
})

test('an address that moves on its route empties the screen', () => {
  const state = receive(
    receive(start, sessionOf('waiting_payment')),
    sessionOf('waiting_payment', { route: { asset: usdc, receiverAddress: other } }),
  )
  expect(state).toMatchObject({ status: 'stopped', error: { code: 'address_changed' } })
  expect(receive(state, sessionOf('waiting_payment')).status).toBe('stopped')
})

test('a route that was made anew may have another address, the same one may not', () => {
  const madeAt = (since: number, receiverAddress: string) =>
    sessionOf('waiting_payment', { route: { family: 'evm', receiverAddress, since } })
  const state = receive(receive(start, madeAt(1, `0x${'1'.repeat(40)}`)), madeAt(2, other))
  expect(state).toMatchObject({ status: 'waiting_payment', session: { route: { receiverAddress: other } } })
  expect(receive(state, madeAt(2, `0x${'1'.repeat(40)}`))).toMatchObject({ error: { code: 'address_changed' } })
})

test('casing is not a move, another route is not, the payer’s own act is not', () => {
  const waiting = receive(
    start,
    sessionOf('waiting_payment', { route: { asset: usdc, receiverAddress: `0x${'aB'.repeat(20)}` } }),
  )
  expect(
    receive(waiting, sessionOf('waiting_payment', { route: { asset: usdc, receiverAddress: `0x${'ab'.repeat(20)}` } }))
      .status,
  ).toBe('waiting_payment')
  const base = { ...usdc, assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453' } as const
  expect(
    receive(waiting, sessionOf('waiting_payment', { route: { asset: base, receiverAddress: other } })).status,
  ).toBe('waiting_payment')
  expect(
    receive(waiting, sessionOf('waiting_payment', { route: { asset: usdc, receiverAddress: other } }), true).status,
  ).toBe('waiting_payment')
})

test.each([
  ['id', { sessionId: 'fnd_2' }],
  ['target address', { target: { asset: usdc, address: other } }],
  ['locked amount', { target: { asset: usdc, address: '0x1111111111111111111111111111111111111111', amount: 1n } }],
])('another %s empties the screen', (_name, change) => {
  expect(receive(receive(start, sessionOf('waiting_payment')), sessionOf('waiting_payment', change))).toMatchObject({
    status: 'stopped',
    error: { code: 'session_mismatch' },
  })
})

test('a lost line keeps the screen and is forgotten when it returns', () => {
  const state = receive(start, sessionOf('waiting_payment'))
  const lost = transition(state, {
    type: 'read_failed',
    error: new DepositError('backend_unreachable', { backend: 'openfort' }),
  })
  expect(lost).toMatchObject({ status: 'waiting_payment', trouble: { code: 'backend_unreachable' } })
  expect(receive(lost, sessionOf('waiting_payment'))).not.toHaveProperty('trouble')
})

test('a failure before the first session is unavailable, and a retry loads again', () => {
  const state = transition(start, {
    type: 'read_failed',
    error: new DepositError('session_not_found', { backend: 'openfort' }),
  })
  expect(state.status).toBe('unavailable')
  expect(retried(state).status).toBe('loading')
})

test('a first answer replaces nothing that is on screen: that is for answers that are compared', () => {
  const shown = live(sessionOf('processing'))
  expect(opened(shown, sessionOf('waiting_payment'))).toBe(shown)
  expect(notOpened(shown, new DepositError('backend_unreachable', { backend: 'openfort' }))).toBe(shown)
})

test('random answers follow the table, and ends stay ends', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 30 }), (answers) => {
      let state: DepositState = start
      for (const status of answers) {
        const before: DepositState['status'] = state.status
        state = receive(state, sessionOf(status))
        if (before !== 'loading' && state.status !== before)
          expect(mayFollow(before as SessionStatus, status)).toBe(true)
      }
    }),
  )
})
