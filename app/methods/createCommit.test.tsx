// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { DepositError } from '../errors.ts'
import { polygonUsdc } from '../model/samples.ts'
import { createNavigation, NavigationProvider, type Navigation } from '../session/createNavigation.tsx'
import { SessionProvider } from '../session/SessionContext.tsx'
import { render } from 'solid-js/web'
import { createCommit, type Commit } from './createCommit.ts'
import { makeFakeSession, type FakeSession } from './fakeSession.ts'

const choice = { kind: 'sign', asset: polygonUsdc, account: '0x1111111111111111111111111111111111111111' } as const
const view = { at: 'evm_wallet', step: 'choose' } as const

/** Makes the committing of a panel that is drawn in a session at the navigation's view. */
function draw(session: FakeSession, navigation: Navigation): { commit: Commit; end(): void } {
  const made: Commit[] = []
  const Panel = () => {
    made.push(createCommit())
    return null
  }
  const end = render(
    () => (
      <SessionProvider session={session}>
        <NavigationProvider navigation={navigation}>
          <Panel />
        </NavigationProvider>
      </SessionProvider>
    ),
    document.createElement('div'),
  )
  const [commit] = made
  if (!commit) throw new Error('nothing was drawn')
  return { commit, end }
}

function makeNavigation(): Navigation {
  return createRoot(() => createNavigation(window, true))
}

test('a panel that is drawn anew where the payer stands still says why the last choice was refused', async () => {
  const session = makeFakeSession()
  const navigation = makeNavigation()
  navigation.replace(view)
  session.choose = () => Promise.reject(new DepositError('transaction_refused', { reason: 'spender' }))
  const first = draw(session, navigation)
  expect(await first.commit.commit(choice, { at: 'evm_wallet' })).toBe(false)
  first.end()
  const second = draw(session, navigation)
  expect(second.commit.problem()?.code).toBe('transaction_refused')

  session.choose = () => Promise.resolve()
  await second.commit.commit(choice, view)
  expect(second.commit.problem()).toBeUndefined()
  second.end()
  expect(draw(session, navigation).commit.problem()).toBeUndefined()
})

test('whoever has gone elsewhere, or pays another session, is not told of it', async () => {
  const session = makeFakeSession()
  const navigation = makeNavigation()
  session.choose = () => Promise.reject(new DepositError('transaction_refused', { reason: 'spender' }))
  await draw(session, navigation).commit.commit(choice, view)
  expect(draw(makeFakeSession(), navigation).commit.problem()).toBeUndefined()
  navigation.go({ at: 'exchange', step: 'choose' })
  expect(draw(session, navigation).commit.problem()).toBeUndefined()
})
