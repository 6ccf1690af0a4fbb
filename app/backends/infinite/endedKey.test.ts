// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { bought, failureOf, jwt, no, ok, samples, scripted, signal, sold, told } from './scripted.ts'

const path = 'GET /v1/headless/transfers/T'
const purchase = (fields: object = {}) => ok(bought({ sourceDepositInstructions: told.bank, ...fields }))
const ended = () => scripted({}, { clientSecret: jwt(Date.now() - 60_000) })
const device = () => JSON.stringify({ ...window.localStorage })

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})

describe('a link whose JWT has ended, opened again', () => {
  test('shows in its tab what was told, says that nobody follows it any more, and asks nothing', async () => {
    const before = await scripted({ [path]: purchase() }).backend.retrieve(signal)
    const page = ended()
    expect(await page.backend.retrieve(signal)).toMatchObject({
      ...{ status: 'waiting_payment', issue: 'key_ended' },
      target: { asset: before.target.asset, address: '' },
      route: before.route,
      bank: { direction: 'buy', rail: 'wire', amount: '100', currency: 'USD' },
      instruction: 'instruction' in before ? before.instruction : {},
    })
    expect(await page.backend.retrieve(signal)).toMatchObject({ issue: 'key_ended' })
    expect(page.calls).toEqual([])
  })

  test('shows on its device what the payer kept there, until the payer lets it go', async () => {
    const page = scripted({ [path]: purchase() })
    await page.backend.retrieve(signal)
    page.backend.keepInstruction?.(true)
    expect(await page.backend.retrieve(signal)).toMatchObject({ instruction: { held: 'device' } })
    window.sessionStorage.clear()
    const again = ended()
    expect(await again.backend.retrieve(signal)).toMatchObject({
      instruction: { kind: 'bank_transfer', reference: samples.reference, held: 'device' },
    })
    again.backend.keepInstruction?.(false)
    window.sessionStorage.clear()
    expect(await failureOf(ended().backend.retrieve(signal))).toMatchObject({ code: 'session_unauthorized' })
  })

  test('tells no account once the money was seen', async () => {
    const page = scripted({ [path]: [purchase(), ok(bought({ status: 'PROCESSING' }))] })
    await page.backend.retrieve(signal)
    page.backend.keepInstruction?.(true)
    await page.backend.retrieve(signal)
    window.sessionStorage.clear()
    const shown = await ended().backend.retrieve(signal)
    expect(shown).toMatchObject({ status: 'processing', issue: 'key_ended' })
    expect(JSON.stringify(shown)).not.toContain('8312008517')
  })

  test('tells the account again where the money was not seen after all', async () => {
    const page = scripted({ [path]: [purchase(), ok(bought({ status: 'PROCESSING' })), purchase()] })
    await page.backend.retrieve(signal)
    await page.backend.retrieve(signal)
    await page.backend.retrieve(signal)
    expect(await ended().backend.retrieve(signal)).toMatchObject({ status: 'waiting_payment' })
  })

  test.each([
    ['of a sale', sold({ sourceDepositInstructions: told.coin })],
    ['of what nobody told', bought()],
  ])('is refused where it is %s', async (_, transfer) => {
    await scripted({ [path]: ok(transfer) }).backend.retrieve(signal)
    expect(await failureOf(ended().backend.retrieve(signal))).toMatchObject({ code: 'session_unauthorized' })
  })

  test('is refused where what is kept cannot be read', async () => {
    window.localStorage.setItem(`inlet:told:infinite:${samples.transferId}`, '{"purchase":{"rail":"wire"}}')
    expect(await failureOf(ended().backend.retrieve(signal))).toMatchObject({ code: 'session_unauthorized' })
  })
})

test('a JWT that is refused leaves what is kept', async () => {
  await scripted({ [path]: purchase() }).backend.retrieve(signal)
  const page = scripted({ [path]: no(401, 'SESSION_EXPIRED') })
  expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'waiting_payment', issue: 'key_ended' })
})

test('what is kept names neither the payer’s address nor their account', async () => {
  const page = scripted({ [path]: purchase() })
  await page.backend.retrieve(signal)
  page.backend.keepInstruction?.(true)
  expect(device()).toContain('8312008517')
  for (const own of [samples.wallet, samples.accountId, 'jwtmarker', 'A-17']) expect(device()).not.toContain(own)
})

test('nothing of a purchase is kept after its end', async () => {
  const page = scripted({ [path]: [purchase(), ok(bought({ status: 'COMPLETED' }))] })
  await page.backend.retrieve(signal)
  page.backend.keepInstruction?.(true)
  await page.backend.retrieve(signal)
  expect(device()).not.toContain('8312008517')
  expect(await failureOf(ended().backend.retrieve(signal))).toMatchObject({ code: 'session_unauthorized' })
})
