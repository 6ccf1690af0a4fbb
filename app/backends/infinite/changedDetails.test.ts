// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { bought, failureOf, ok, samples, scripted, signal, sold, told } from './scripted.ts'

const path = 'GET /v1/headless/transfers/T'
const other = '0x5555555555555555555555555555555555555555'

const purchase = (fields: object = {}) => ok(bought({ sourceDepositInstructions: { ...told.bank, ...fields } }))
const sale = (fields: object = {}) => ok(sold({ sourceDepositInstructions: { ...told.coin, ...fields } }))
const saleFrom = (address: string) =>
  ok(
    sold({
      source: { type: 'wallet', accountId: null, address, currency: 'USDC', network: 'polygon' },
      sourceDepositInstructions: told.coin,
    }),
  )

const changes = [
  ['an account number', purchase(), purchase({ bankAccountNumber: '9999999999' })],
  ['a routing number', purchase(), purchase({ bankRoutingNumber: '111000025' })],
  ['a reference', purchase(), purchase({ depositMessage: 'Your reference code is EVIL99.' })],
  ['an address', sale(), sale({ toAddress: other })],
  ['a sender', sale(), saleFrom(other)],
] as const

beforeEach(() => window.sessionStorage.clear())

test.each(changes)('%s that changes between two reads stops the page', async (_, first, second) => {
  const page = scripted({ [path]: [first, second] })
  await page.backend.retrieve(signal)
  expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'address_changed' })
})

test.each(changes.slice(0, 4))('%s that changed before a reload stops the page after it', async (_, first, second) => {
  await scripted({ [path]: first }).backend.retrieve(signal)
  const reloaded = scripted({ [path]: second })
  expect(await failureOf(reloaded.backend.retrieve(signal))).toMatchObject({ code: 'address_changed' })
})

test('the same details after a reload are shown again', async () => {
  await scripted({ [path]: purchase() }).backend.retrieve(signal)
  expect(await scripted({ [path]: purchase() }).backend.retrieve(signal)).toMatchObject({ status: 'waiting_payment' })
})

test('nothing is sold to the very account that sells', async () => {
  const page = scripted({ [path]: sale({ toAddress: samples.wallet }) })
  expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'address_invalid' })
})

test('how much a sale has sent is nobody’s word', async () => {
  const page = scripted({ [path]: ok(sold({ status: 'PROCESSING', transactionHash: samples.hash })) })
  const session = await page.backend.retrieve(signal)
  expect(session).toMatchObject({ sourceTransfer: { hash: samples.hash } })
  expect(session).not.toHaveProperty('sourceTransfer.amount')
})
