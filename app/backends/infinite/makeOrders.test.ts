// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { buys, enter, paths, ready, sells, session } from './people.ts'
import type { Answer } from './scripted.ts'
import { bought, failureOf, no, ok, samples, scripted, signal, sold, told, full } from './scripted.ts'

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})

/** The answer that made a purchase: names and numbers are others than a read's. */
const made = (fields: object = {}) =>
  bought({
    amount: 100.0,
    source: { currency: 'usd', network: 'wire', accountId: samples.accountId, fromAddress: null },
    destination: { currency: 'usdc', network: 'polygon', accountId: null, toAddress: samples.wallet },
    ...{ fees: undefined, metadata: undefined, sourceDepositInstructions: told.bank, ...fields },
  })
const madeSale = (fields: object = {}) =>
  sold({
    amount: 50.0,
    source: { currency: 'usdc', network: 'polygon', accountId: null, fromAddress: samples.wallet },
    destination: { currency: 'usd', network: 'ach', accountId: samples.accountId, toAddress: null },
    ...{ sourceDepositInstructions: told.coin, ...fields },
  })
const order = async (...answers: readonly Answer[]) => {
  const page = await enter({ ...ready, [paths.transfers]: answers, [paths.transfer]: ok(bought()) })
  const sent = () => page.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/transfers'))
  return { ...page, sent, keys: () => sent().map(({ headers }) => headers.get('Idempotency-Key')) }
}
const keyOf = ({ keys }: Awaited<ReturnType<typeof order>>) => new Set(keys()).size

test('an order is written as the documentation has it, its amount a number of the very digits', async () => {
  const page = await order(ok(made()))
  await page.ramp.transfer(buys, signal)
  const [sent] = page.sent()
  expect(sent?.body).toContain('"amount":100,')
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    type: 'ONRAMP',
    amount: 100,
    source: { currency: 'usd', network: 'wire', accountId: samples.accountId },
    destination: { currency: 'usdc', network: 'polygon', toAddress: samples.wallet },
    clientReferenceId: 'A-17',
  })
  expect(page.keys()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a sale is written with the account that sends, and paid to a checked address', async () => {
  const page = await order(ok(madeSale()))
  expect(await page.ramp.transfer(sells, signal)).toMatchObject({
    status: 'waiting_payment',
    instruction: { kind: 'transfer', receiverAddress: samples.receiver, senderAddress: samples.wallet, held: 'tab' },
    target: { asset: { symbol: 'USD' }, address: 'Chase Bank ••1234' },
  })
  expect(JSON.parse(page.sent()[0]?.body ?? '')).toMatchObject({
    type: 'OFFRAMP',
    source: { currency: 'usdc', network: 'polygon', fromAddress: samples.wallet },
    destination: { currency: 'usd', network: 'ach', accountId: samples.accountId },
  })
})

test('what is told once is kept for this tab, a read has the same session, and a wish keeps it on the device', async () => {
  const page = await order(ok(made()))
  const first = await page.ramp.transfer(buys, signal)
  expect(first).toMatchObject({ instruction: { kind: 'bank_transfer', reference: samples.reference, held: 'tab' } })
  expect(await page.backend.retrieve(signal)).toEqual({ ...first, transferId: samples.transferId })
  page.backend.keepInstruction?.(true)
  expect(await page.backend.retrieve(signal)).toMatchObject({ instruction: { held: 'device' } })
  const device = JSON.stringify({ ...window.localStorage })
  expect(device).toContain('8312008517')
  for (const own of [samples.wallet, samples.accountId, 'jwtmarker']) expect(device).not.toContain(own)
  page.backend.keepInstruction?.(false)
  expect(JSON.stringify({ ...window.localStorage })).not.toContain('8312008517')
  expect(await page.backend.retrieve(signal)).toMatchObject({ instruction: { held: 'tab' } })
})

test('what was kept is forgotten at the end', async () => {
  const page = await enter({
    ...ready,
    [paths.transfers]: ok(made()),
    [paths.transfer]: ok(bought({ status: 'COMPLETED', transactionHash: samples.hash })),
  })
  await page.ramp.transfer(buys, signal)
  page.backend.keepInstruction?.(true)
  expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'succeeded' })
  expect(JSON.stringify([{ ...window.sessionStorage }, { ...window.localStorage }])).not.toContain('8312008517')
})

describe('one order is one transfer', () => {
  test('B32 an answer that got lost is asked for again by the same key', async () => {
    const page = await order('no answer', ok(made()))
    expect(await page.ramp.transfer(buys, signal)).toMatchObject({ status: 'waiting_payment' })
    expect([page.sent().length, keyOf(page)]).toEqual([2, 1])
  })

  test('a second tap on the same order, after everything failed, has the same key', async () => {
    const page = await order(
      'no answer',
      'no answer',
      { status: 502, body: '<html>' },
      { status: 429, body: {} },
      ok(made()),
    )
    for (const code of ['backend_unreachable', 'backend_failed', 'backend_rate_limited'])
      expect(await failureOf(page.ramp.transfer(buys, signal))).toMatchObject({ code })
    await page.ramp.transfer(buys, signal)
    expect([page.sent().length, keyOf(page)]).toEqual([5, 1])
  })

  test('a tab that comes later shows the transfer, and makes none', async () => {
    const page = await order(ok(made()))
    await page.ramp.transfer(buys, signal)
    expect(await page.ramp.transfer({ ...buys, amount: '200' }, signal)).toMatchObject({
      transferId: samples.transferId,
    })
    expect(page.sent()).toHaveLength(1)
  })

  test('a changed order after a lost answer shows what the first one became', async () => {
    const held = no(400, 'TRANSFER_FAILED', {
      field: 'Idempotency-Key',
      reason: 'this key stands for another transfer',
    })
    const page = await order('no answer', 'no answer', held, ok(made()))
    expect(await failureOf(page.ramp.transfer(buys, signal))).toMatchObject({ code: 'backend_unreachable' })
    const shown = await page.ramp.transfer({ ...buys, amount: '200' }, signal)
    expect(shown).toMatchObject({ instruction: { amount: { text: '100' } } })
    const amounts = page.sent().map(({ body }) => (JSON.parse(body ?? '') as { amount: number }).amount)
    expect([amounts, keyOf(page)]).toEqual([[100, 100, 200, 100], 1])
  })

  test('a no for good frees the next order, over a reload too', async () => {
    const page = await order(no(400, 'TRANSFER_FAILED', { field: 'amount' }), ok(made()))
    expect(await failureOf(page.ramp.transfer(buys, signal))).toEqual({
      ...{ code: 'transfer_rejected', backend: 'infinite', field: 'amount' },
    })
    await page.ramp.transfer(buys, signal)
    expect(keyOf(page)).toBe(2)
  })

  test.each([408, 409])('%i is no no', async (status) => {
    const page = await order({ status, body: { message: 'x', statusCode: status } }, ok(made()))
    await failureOf(page.ramp.transfer(buys, signal))
    await page.ramp.transfer(buys, signal)
    expect(keyOf(page)).toBe(1)
  })

  test('a right that ended on the way is asked for again, and the order has the same key', async () => {
    const page = await order(no(401, 'UNAUTHORIZED'), ok(made()))
    expect(await failureOf(page.ramp.transfer(buys, signal))).toMatchObject({ code: 'sign_in_needed' })
    expect(await page.backend.retrieve(signal)).toMatchObject({ gate: { kind: 'wallet_sign_in' } })
    await page.ramp.signIn(await page.ramp.challenge(samples.wallet, signal), `0x${'1b'.repeat(65)}`, signal)
    await page.ramp.transfer(buys, signal)
    expect(keyOf(page)).toBe(1)
  })
})

test('a gate that has closed again is shown, instead of a refusal', async () => {
  const page = await enter({
    ...ready,
    [paths.transfers]: no(403, 'KYC_REQUIRED'),
    [paths.kyc]: [ok({ kycStatus: 'approved' }), ok({ kycStatus: 'incomplete' })],
  })
  expect(await page.ramp.transfer(buys, signal)).toMatchObject({ gate: { kind: 'identity', standing: 'incomplete' } })
})

test('a refusal that no gate explains is told', async () => {
  const page = await order(no(403, 'KYC_REQUIRED'))
  expect(await failureOf(page.ramp.transfer(buys, signal))).toMatchObject({ code: 'identity_needed' })
})

describe('what came of an order is the order', () => {
  test.each([
    ['another address', { destination: { currency: 'usdc', network: 'polygon', toAddress: samples.receiver } }],
    ['no address', { destination: { currency: 'usdc', network: 'polygon' } }],
    ['another network', { destination: { currency: 'usdc', network: 'ethereum', toAddress: samples.wallet } }],
    ['another amount', { amount: 1000 }],
    ['another rail', { source: { currency: 'usd', network: 'ach' } }],
    ['another account', { source: { currency: 'usd', network: 'wire', accountId: 'acct_other' } }],
    [
      'a sale',
      {
        type: 'OFFRAMP',
        source: { currency: 'usdc', network: 'polygon' },
        destination: { currency: 'usd', network: 'wire' },
      },
    ],
    ['other instructions', { sourceDepositInstructions: { ...told.bank, amount: 1000 } }],
  ])('not %s', async (_, fields) => {
    const page = await order(ok(made({ createdAt: new Date().toISOString(), ...fields })))
    expect(await failureOf(page.ramp.transfer(buys, signal))).toMatchObject({ code: 'session_mismatch' })
  })
})

describe('a transfer stays what it was', () => {
  const account = { ...told.bank, bankAccountNumber: '9999999999' }
  const other = { ...told.coin, toAddress: '0x5555555555555555555555555555555555555555' }
  test.each([
    ['amount', bought(), bought({ amount: '101.00' }), 'session_mismatch'],
    ['rail', bought(), bought({ source: { currency: 'usd', network: 'ach' } }), 'session_mismatch'],
    ['direction', bought(), sold(), 'session_mismatch'],
    ['id', bought(), bought({ id: 'another' }), 'session_mismatch'],
    [
      'account to pay into',
      bought({ sourceDepositInstructions: told.bank }),
      bought({ sourceDepositInstructions: account }),
      'address_changed',
    ],
    [
      'amount of a sale',
      sold({ sourceDepositInstructions: told.coin }),
      sold({ amount: '51', sourceDepositInstructions: { ...told.coin, amount: 51 } }),
      'session_mismatch',
    ],
  ])('with another %s it stops', async (_, first, second, code) => {
    const page = scripted({ [paths.transfer]: [ok(first), ok(second)] })
    await page.backend.retrieve(signal)
    expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code })
  })

  test('with another address to sell to it stops', async () => {
    const page = scripted({
      [paths.transfer]: [
        ok(sold({ sourceDepositInstructions: told.coin })),
        ok(sold({ sourceDepositInstructions: other })),
      ],
    })
    await page.backend.retrieve(signal)
    expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'address_changed' })
  })

  test('not even after something else was read in between', async () => {
    const page = scripted({
      [paths.transfer]: [
        ok(sold({ sourceDepositInstructions: told.coin })),
        ok(sold({ status: 'PROCESSING' })),
        ok(sold({ sourceDepositInstructions: other })),
      ],
    })
    await page.backend.retrieve(signal)
    await page.backend.retrieve(signal)
    expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'address_changed' })
  })

  test('and what this device kept of it must fit it', async () => {
    const kept = JSON.stringify({ ...told.bank, amount: '99' })
    window.localStorage.setItem(`inlet:told:infinite:${samples.transferId}`, kept)
    const page = scripted({ [paths.transfer]: ok(bought()) }, {}, full)
    expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'session_mismatch' })
  })
})

test('an order of this session on another device of the same account has the same key', async () => {
  const one = await order('no answer', 'no answer')
  await failureOf(one.ramp.transfer(buys, signal))
  window.sessionStorage.clear()
  window.localStorage.clear()
  const other = await order(ok(made()))
  await other.ramp.transfer(buys, signal)
  expect(other.keys()[0]).toBe(one.keys()[0])
  expect(session).toBe('new_A-17')
})
