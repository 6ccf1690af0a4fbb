// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buys, enter, paths, ready, session } from './people.ts'
import type { Answer } from './scripted.ts'
import { bought, failureOf, no, ok, samples, signal, told } from './scripted.ts'

const made = (fields: object = {}) => bought({ sourceDepositInstructions: told.bank, ...fields })
const slot = `inlet:transfer:infinite:${session}`
const details = { field: 'Idempotency-Key', reason: 'this key stands for another transfer' }
const refused = { status: 400, body: { error: { code: 'TRANSFER_FAILED', message: 'no', details } } }
const other = { ...buys, amount: '250' }

const open = async (answers: Answer | readonly Answer[], read: Answer = ok(made())) => {
  const page = await enter({ ...ready, [paths.transfers]: answers, [paths.transfer]: read })
  return { ...page, sent: () => page.asked().filter((call) => call === paths.transfers).length }
}

/** Locks as browsers have them, over all pages of a test. */
function locks() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request(_: string, __: object, work: () => Promise<unknown>) {
      last = last.then(work, work)
      return last
    },
  }
}

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

describe('two tabs, each with an order of its own', () => {
  test('take turns: the second one finds what the first one made and sends nothing', async () => {
    vi.stubGlobal('navigator', { locks: locks() })
    const [one, two] = [await open(ok(made())), await open([])]
    const [first, second] = await Promise.all([one.ramp.transfer(buys, signal), two.ramp.transfer(other, signal)])
    expect([first, second].map(({ transferId }) => transferId)).toEqual([samples.transferId, samples.transferId])
    expect(second).toMatchObject({ instruction: { amount: { text: '100' } } })
    expect([one.sent(), two.sent()]).toEqual([1, 0])
  })

  test.each([
    ['that its key stands for another', refused],
    ['that there is a conflict', { status: 409, body: { message: 'x', statusCode: 409 } }],
  ])('a tab without turns that is told %s shows what the other one made', async (_, answer) => {
    const late = {
      ...answer,
      // The other tab has its answer by the time that this one has its own.
      get body() {
        window.localStorage.setItem(slot, samples.transferId)
        return answer.body
      },
    }
    const page = await open(late)
    expect(await page.ramp.transfer(other, signal)).toMatchObject({ instruction: { amount: { text: '100' } } })
    expect(page.sent()).toBe(1)
  })

  test('an order form turns to what another tab has made', async () => {
    const page = await open([])
    expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'requires_payment_method' })
    window.localStorage.setItem(slot, samples.transferId)
    expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'waiting_payment' })
  })
})

describe('an order that another device has made of the link', () => {
  test('is named where the backend refuses the key, however often, and the key stays', async () => {
    const page = await open(refused)
    for (const round of [1, 2]) {
      expect(await failureOf(page.ramp.transfer(other, signal))).toEqual({
        ...{ code: 'transfer_rejected', backend: 'infinite', field: 'order' },
      })
      expect(page.sent()).toBe(round)
    }
    const keys = page.calls.flatMap(({ headers }) => headers.get('Idempotency-Key') ?? [])
    expect(new Set(keys).size).toBe(1)
  })

  test('is shown where the backend answers with it, with what to pay into, and remembered', async () => {
    const page = await open(ok(made()), ok(bought()))
    const shown = await page.ramp.transfer(other, signal)
    expect(shown).toMatchObject({
      transferId: samples.transferId,
      instruction: { amount: { text: '100' }, held: 'tab' },
    })
    expect(await page.backend.retrieve(signal)).toEqual(shown)
    expect(window.localStorage.getItem(slot)).toBe(samples.transferId)
  })

  test('the same order again brings its details back', async () => {
    const page = await open([refused, ok(made())])
    await failureOf(page.ramp.transfer(other, signal))
    expect(await page.ramp.transfer(buys, signal)).toMatchObject({ instruction: { kind: 'bank_transfer' } })
  })

  test.each([
    ['was made just now', { createdAt: new Date().toISOString() }],
    ['nobody says when it was made', { createdAt: null }],
    ['is from a bank account of somebody else', { source: { accountId: 'x', currency: 'usd', network: 'wire' } }],
    ['goes to another address', { destination: { address: samples.receiver, currency: 'usdc', network: 'polygon' } }],
  ])('is a contradiction where it %s', async (_, fields) => {
    const page = await open(ok(made(fields)))
    expect(await failureOf(page.ramp.transfer(other, signal))).toMatchObject({ code: 'session_mismatch' })
  })
})

test('what another customer made of the link on this device stands in nobody’s way', async () => {
  window.localStorage.setItem(slot, samples.transferId)
  const page = await open(ok(made()), no(404, 'RESOURCE_NOT_FOUND'))
  expect(await page.ramp.transfer(buys, signal)).toMatchObject({ status: 'waiting_payment' })
})
