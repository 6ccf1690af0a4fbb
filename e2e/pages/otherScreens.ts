import { begun } from '../fixtures/dynamicFlows.ts'
import { expectStatus } from './expectOutcome.ts'
import type { Means, ScreenCase } from './screens.ts'

const flow = (wishes: object = {}) => ({ backend: 'dynamic', ...wishes })
const short = { backend: 'bleepay', amount: '100', network: 'polygon' }

async function chooseAddress({ page, texts }: Means): Promise<void> {
  await page.getByRole('button', { name: texts.choose.address }).click()
  await page.getByRole('option').first().click()
}

/** The screens that only some backends' sessions have. */
export const otherScreens: ScreenCase[] = [
  {
    name: 'less than asked',
    status: 'processing',
    body: () => short,
    async prepare({ inlet }, { sessionId }) {
      await inlet.pay(sessionId, '60')
      await expectStatus(inlet, sessionId, 'UNDERPAID')
    },
    ready: '.meter + .facts .loud',
  },
  {
    name: 'the question for a refund address',
    status: 'requires_payment_method',
    body: flow,
    act: chooseAddress,
    ready: 'form input',
  },
  {
    name: 'the address of a moment',
    status: 'waiting_payment',
    body: flow,
    async act(means) {
      await chooseAddress(means)
      await means.page.getByRole('button', { name: means.texts.refundForm.without }).click()
    },
    ready: '.rate .button',
  },
  {
    name: 'the page of an exchange',
    status: 'waiting_payment',
    body: () => flow(begun.exchange),
    ready: 'button:has-text("I have paid")',
  },
  {
    name: 'a payment for another wallet',
    status: 'waiting_payment',
    body: () => flow(begun.bitcoin),
    ready: 'button.primary',
  },
  {
    name: 'a source that is refused',
    status: 'requires_action',
    body: () => flow({ ...begun.exchange, risk: 'blocked' }),
    ready: 'button.primary',
  },
]
