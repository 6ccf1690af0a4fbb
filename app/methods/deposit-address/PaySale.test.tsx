// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { Transfer } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { PaySale } from './PaySale.tsx'

let page: FakePage
afterEach(() => page.end())

test('a sale names its sender, and nothing in it speaks of paying from an exchange', () => {
  const senderAddress = '0x27b1fdb04752bbc536007a920d24acb045561c26'
  const sale = { ...(samples.waiting_payment.instruction as Transfer), senderAddress }
  page = drawPanel(() => <PaySale instruction={sale} />, makeFakeSession(), { at: 'deposit_address' })
  expect(page.text()).toContain('Send from this address only')
  expect(page.text()).toContain('Now choose Polygon in your wallet.')
  expect(page.text()).not.toContain('exchange or wallet')
})
