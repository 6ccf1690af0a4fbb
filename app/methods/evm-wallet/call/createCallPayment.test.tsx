// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { hash } from '../fakeProvider.ts'
import { addCallWallet, drawCall, makeInstruction, now, sentBy, settle, units, useFakeCalls } from './fakeCalls.tsx'

useFakeCalls()

test('after a reload an approval that is on its way is waited for, not asked again', async () => {
  const { provider, state } = addCallWallet({ outcome: 'lost' })
  const first = await drawCall()
  first.page.click('Continue in Fake')
  await settle(3_000)
  first.page.end()
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(3_000)
  expect(sentBy(provider)).toEqual([units])
  state.allowed = units
  await settle(3_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
  expect(session.sent).toHaveLength(1)
})

test('a panel that is gone asks for nothing after its approval', async () => {
  const { provider, state } = addCallWallet({ outcome: 'lost' })
  const { page, session } = await drawCall()
  page.click('Continue in Fake')
  await settle(3_000)
  page.end()
  state.allowed = units
  await settle(60_000)
  expect(sentBy(provider)).toEqual([units])
  expect(session.notices).toEqual([])
  // The next panel hands the wallet's connection on, so that the test's end reaches it.
  await drawCall()
})

test('where another page has the payment open, nothing is asked', async () => {
  const { provider } = addCallWallet()
  const { page, session } = await drawCall()
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, __: object, run: (lock: null) => unknown) => Promise.resolve().then(() => run(null)),
    },
  })
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_busy'])
  expect(sentBy(provider)).toEqual([])
})

test('what another tab sent meanwhile is not paid again', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, session } = await drawCall()
  session.onRefresh = () => {
    session.recordSent({ chainId: 'eip155:137', hash, sentAt: now })
    return true
  }
  page.click('Continue in Fake')
  await settle(2_000)
  expect(sentBy(provider)).toEqual([])
})

test('another price that comes while the facts are read is looked at first', async () => {
  const { provider } = addCallWallet({ allowed: units })
  const { page, session, said, show } = await drawCall()
  session.onRefresh = () => {
    show(makeInstruction({ to: '0x1111111111111111111111111111111111111111' }))
    return true
  }
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain('The payment changed while we checked it')
  expect(sentBy(provider)).toEqual([])
})
