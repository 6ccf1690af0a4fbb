// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { TokenOption } from '../../backends/backend.ts'
import { remember } from '../../lib/sessionMemory.ts'
import type { AnyTransfer } from '../../model/instruction.ts'
import { baseUsdc, polygonUsdc, samples, transfer } from '../../model/samples.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { drawPanel } from '../fakePage.tsx'
import { addWallet, drawChoose, drawPay, now, settle, useFakePanels, wasHere, word } from './fakePanels.tsx'
import { account, hash } from './fakeProvider.ts'
import { Pay } from './Pay.tsx'
import { pickKey, recallPick, rememberPick } from './pickedAsset.ts'

useFakePanels()

const { sessionId } = samples.waiting_payment
const { receiverAddress } = transfer
const anywhere: AnyTransfer = {
  kind: 'any_transfer',
  family: 'evm',
  receiverAddress,
  accepts: { assets: [baseUsdc, polygonUsdc], checkedOn: '2026-11-01' },
}
const pol = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 } as const
const locked: readonly TokenOption[] = [
  { asset: pol, required: 50_000_000_000_000_000_000n, balance: 1_000_000_000_000_000_000n },
  { asset: polygonUsdc, required: 25_070_000n, balance: 100_000_000n },
]
const open: readonly TokenOption[] = [{ asset: polygonUsdc, balance: 100_000_000n }]

/** A session whose backend looks into accounts; it waits at the one address, or asks how to pay. */
function daimoLike(options: readonly TokenOption[], status: 'waits' | 'asks' = 'asks') {
  remember(pickKey(sessionId), '')
  const tokenOptions = vi.fn(() => Promise.resolve(options))
  const fake = Object.assign(makeFakeSession(), { sourceAssets: undefined, tokenOptions })
  const { instruction: _, ...facts } = samples.waiting_payment
  fake.show(
    status === 'waits'
      ? { ...facts, status: 'waiting_payment', instruction: anywhere, route: { family: 'evm', receiverAddress } }
      : { ...facts, status: 'requires_payment_method' },
  )
  return fake
}

test('the coins are the backend’s word, and what completes the session now comes first', async () => {
  wasHere()
  addWallet({ eth_call: () => word(1n), eth_getBalance: () => '0x8ac7230489e80000' })
  const session = daimoLike(locked)
  const page = await drawChoose(session)
  expect(session.tokenOptions).toHaveBeenCalledExactlyOnceWith({ evm: account })
  expect(page.text()).toMatch(
    /USDC on Polygon.*You have 100\.00.*POL on Polygon.*You have 1\s?POL.*49\.0008\s?POL is missing/s,
  )
})

test('a coin whose network fee is missing comes after one that can be sent', async () => {
  wasHere()
  addWallet({ eth_getBalance: () => '0x0' })
  const rows = [polygonUsdc, baseUsdc].map((asset) => ({ asset, required: 1n, balance: 5n }))
  const page = await drawChoose(daimoLike(rows))
  await settle(2_000)
  expect(page.text()).toMatch(/USDC on Base.*USDC on Polygon.*POL is missing for the network fee/s)
})

test('a tap on a coin asks for the one address and remembers how much of what', async () => {
  wasHere()
  addWallet()
  const session = daimoLike(locked)
  const page = await drawChoose(session)
  page.click('USDC on Polygon')
  await settle()
  expect(session.choices).toEqual([{ kind: 'any_transfer', family: 'evm' }])
  expect(recallPick(sessionId)).toEqual({ asset: polygonUsdc, units: 25_070_000n, isRequired: true })
})

test('a session that has the address already keeps it, unless something was sent there', async () => {
  wasHere()
  addWallet()
  const session = daimoLike(locked, 'waits')
  const page = await drawChoose(session)
  page.click('USDC on Polygon')
  await settle()
  expect(session.choices).toEqual([])
  page.end()
  session.recordSent({ chainId: 'eip155:137', hash, sentAt: now })
  const again = await drawChoose(session)
  again.click('USDC on Polygon')
  await settle()
  expect(session.choices).toEqual([{ kind: 'any_transfer', family: 'evm' }])
})

test('an open session asks how much, and no more than there is', async () => {
  wasHere()
  addWallet()
  const session = daimoLike(open)
  const page = await drawChoose(session)
  page.click('USDC on Polygon')
  await settle()
  page.type('100.000001')
  page.click('Continue')
  await settle()
  expect(session.choices).toEqual([])
  page.type('12.5')
  page.click('Continue')
  await settle()
  expect(session.choices).toEqual([{ kind: 'any_transfer', family: 'evm' }])
  expect(recallPick(sessionId)).toEqual({ asset: polygonUsdc, units: 12_500_000n, isRequired: false })
})

test.each([
  ['required', { asset: polygonUsdc, units: 25_070_000n, isRequired: true }, '0x89'],
  ['typed, of the chain’s own coin', { asset: pol, units: 1_000n, isRequired: false }, '0x89'],
] as const)('what was picked (%s) is sent to the session’s address, once', async (_, pick, chainId) => {
  wasHere()
  const provider = addWallet()
  const session = daimoLike(locked, 'waits')
  rememberPick(sessionId, pick)
  const page = await drawPay(session)
  page.click('Continue in Fake')
  await settle(100)
  const [sent] = provider.calls.filter(({ method }) => method === 'eth_sendTransaction')
  const transaction = sent?.params[0] as Record<string, string>
  const isCoin = pick.asset === pol
  expect(transaction['chainId']).toBe(chainId)
  expect((isCoin ? transaction['to'] : transaction['data'])?.toLowerCase()).toContain(
    receiverAddress.slice(2).toLowerCase(),
  )
  expect(isCoin ? transaction['value'] : transaction['data']?.slice(-64)).toBe(
    isCoin ? '0x3e8' : pick.units.toString(16).padStart(64, '0'),
  )
  expect(session.sent).toHaveLength(1)
  expect(provider.count('eth_sendTransaction')).toBe(1)
})

test('an address that moves while it is checked is not paid', async () => {
  wasHere()
  const provider = addWallet()
  const session = daimoLike(locked, 'waits')
  rememberPick(sessionId, { asset: polygonUsdc, units: 25_070_000n, isRequired: true })
  const page = await drawPay(session)
  session.onRefresh = () => {
    const moved = { ...anywhere, receiverAddress: baseUsdc.assetId.slice(-42) }
    session.show({ ...samples.waiting_payment, instruction: moved } as typeof samples.waiting_payment)
    return true
  }
  page.click('Continue in Fake')
  await settle(100)
  expect(provider.count('eth_sendTransaction')).toBe(0)
})

test.each(['', '{"units":"5"}', '{"asset":{},"units":"5"}', 'no JSON', '{"asset":null,"units":"-1"}'])(
  'a pick that is forgotten or broken (%s) is asked for again',
  async (text) => {
    wasHere()
    const session = daimoLike(locked, 'waits')
    remember(pickKey(sessionId), text)
    const page = drawPanel(() => <Pay instruction={anywhere} />, session, { at: 'evm_wallet' })
    await settle()
    expect(window.history.state).toMatchObject({ inlet: { view: { at: 'evm_wallet', step: 'choose' } } })
    page.end()
  },
)
