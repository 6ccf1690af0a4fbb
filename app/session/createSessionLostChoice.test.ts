// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { endTime, first, run, second, sessionOf, startTime, unreachable, usdc } from './fakeBackend.ts'

beforeEach(startTime)
afterEach(endTime)

/** A session that nobody has chosen for, read once; every choice fails on the line. */
async function open() {
  const { route: _, ...rest } = sessionOf('waiting_payment')
  const unchosen: Session = { ...rest, status: 'requires_payment_method' }
  const page = run({ setPaymentMethod: () => Promise.reject(unreachable()) })
  await page.settle()
  page.reads[0]!.answer(unchosen)
  await page.settle()
  return page
}

test('B32 a choice whose answer got lost is taken from a read, where the session had none and has it now', async () => {
  const { reads, settle, session, dispose } = await open()
  const other = { ...usdc, assetId: `eip155:137/erc20:${second}` } as const
  const refused = session.choose({ kind: 'transfer', asset: other }).catch((cause: unknown) => cause)
  await settle()
  reads[1]!.answer(sessionOf('waiting_payment'))
  expect(isDepositError(await refused, 'backend_unreachable')).toBe(true)
  expect(session.state().status).toBe('requires_payment_method')

  const taken = session.choose({ kind: 'transfer', asset: usdc, refundAddress: second })
  await settle()
  reads[2]!.answer(sessionOf('waiting_payment'))
  await taken
  expect(session.state()).toMatchObject({ status: 'waiting_payment', session: { route: { receiverAddress: first } } })
  expect(session.chosen()).toMatchObject({ asset: usdc })
  expect(session.refundAddress()).toBeUndefined()
  expect(reads).toHaveLength(3)
  dispose()
})

test.each(['expired', 'cancelled', 'failed'] as const)(
  'B32 a choice whose answer got lost is not told as chosen where the read finds the session %s',
  async (status) => {
    const { reads, settle, session, dispose } = await open()
    const taken = session.choose({ kind: 'transfer', asset: usdc })
    await settle()
    reads[1]!.answer({ ...sessionOf('succeeded'), status })
    await taken
    expect(session.state()).toMatchObject({ status })
    expect(session.chosen()).toBeUndefined()
    dispose()
  },
)
