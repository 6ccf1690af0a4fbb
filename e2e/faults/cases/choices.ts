import { expect, test } from 'vitest'
import waiting from '../../../app/backends/openfort/recordings/waiting.json'
import { addressesOn } from '../keepsAddress.ts'
import { json, mountPage, noLine, type Asked } from '../mountPage.ts'
import { statusesTold } from '../statusesTold.ts'
import { findTap, tapOn } from '../tapOn.ts'
import { wires } from '../wires.ts'

const { openfort } = wires
const unchosen = openfort.read({ status: 'requires_payment_method', paymentMethod: null })
const polygon = (currencies: readonly object[]) => ({ chains: [{ id: 'eip155:137', name: 'Polygon', currencies }] })
const usdc = { address: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', symbol: 'USDC', decimals: 6 }

/** Opens a session whose payer has not chosen yet, at the choice of what to send. */
async function openChoice(chains: object, posted: () => Response | Promise<Response> = () => json(openfort.read())) {
  let isChosen = false
  // A page that can be paid asks the nodes of its chains too.
  const isChoice = ({ path }: Asked) => path.endsWith('/payment_methods')
  const page = await mountPage({ ...openfort, beside: { '/chains': chains } }, (asked) => {
    if (!isChoice(asked)) return json(isChosen ? openfort.read() : unchosen)
    isChosen = true
    return posted()
  })
  const find = (words: string) => findTap(page.content, words)
  const tap = (words: string) => tapOn(page.content, words)
  const sent = () => page.asked.filter(isChoice).length
  await page.shows('CHOOSE')
  await tap('Any wallet')
  return { page, tap, find, sent }
}

test('B35 a list without a coin says that there is none now, and the other ways stay', async () => {
  const { page } = await openChoice({ chains: [] })
  await page.says('This session takes no coin right now.')
  expect([page.screen(), page.errors()]).toEqual(['CHOOSE', []])
  page.end()
})

test('B36 of 5,000 coins the first are drawn, and a search finds the others', async () => {
  const many = Array.from({ length: 5_000 }, (_, at) => ({ ...usdc, address: `0x${String(at + 1).padStart(40, '1')}` }))
  const { page, find } = await openChoice(polygon([usdc, ...many]))
  await page.says('0x3c49')
  expect(page.content.querySelectorAll('*').length).toBeLessThan(5_000)
  const search = page.content.querySelector<HTMLInputElement>('main input')!
  search.value = '4999'
  search.dispatchEvent(new Event('input', { bubbles: true }))
  await page.wait(10)
  expect(find('4999')).toBeDefined()
  page.end()
})

test('B27 a contract that nobody knows stands beside the symbol that it took', async () => {
  const fake = { ...usdc, address: '0x7777777777777777777777777777777777777777' }
  const { page, find } = await openChoice(polygon([usdc, fake]))
  await page.says('0x7777…\u20607777')
  expect(find('0x3c49')).toBeDefined()
  page.end()
})

/** USDC, and another coin. */
const two = polygon([usdc, { ...usdc, address: waiting.target.address }])
type Page = Awaited<ReturnType<typeof mountPage>>
const status = ({ content }: Page) => content.querySelector('main')!.dataset['screen']

test('B05 a choice after another tab’s is refused with a word, and the list stays open for another', async () => {
  const { page, tap, find, sent } = await openChoice(two, () => json({ error: {} }, 409))
  await tap('1111')
  await page.says('Careful:')
  await page.wait(15_000)
  expect([status(page), statusesTold(page)]).toEqual([
    'waiting_payment',
    ['requires_payment_method', 'waiting_payment'],
  ])
  expect([sent(), page.errors()]).toEqual([1, [{ code: 'backend_rejected', recoverable: true }]])
  expect(page.text()).toContain('Careful:')
  expect(find('0x3c49')).toBeDefined()
  page.end()
})

test.each([
  ['B05 a choice that another tab has made just so', () => json({ error: {} }, 409)],
  ['B32 a choice whose answer is lost', noLine],
])('%s is read at once, and can be paid: nobody hears of a failure', async (_, posted) => {
  const { page, tap, sent } = await openChoice(two, posted)
  await tap('0x3c49')
  await page.shows('PAY')
  await page.wait(15_000)
  expect(addressesOn(page.content)).toContain(openfort.receiverAddress)
  expect(statusesTold(page)).toEqual(['requires_payment_method', 'waiting_payment'])
  expect([sent(), page.errors()]).toEqual([1, []])
  page.end()
})

test('B32 a choice that is lost with the line leaves the list open, and is made no second time without a tap', async () => {
  const { page, tap, find, sent } = await openChoice(two, noLine)
  page.reply(noLine)
  await tap('0x3c49')
  await page.says('We cannot reach the payment service.')
  page.reply(() => json(openfort.read()))
  await page.wait(15_000)
  expect([status(page), statusesTold(page)]).toEqual([
    'waiting_payment',
    ['requires_payment_method', 'waiting_payment'],
  ])
  expect([sent(), page.errors()]).toEqual([1, [{ code: 'backend_unreachable', recoverable: true }]])
  expect(find('0x3c49')).toBeDefined()
  page.end()
})

test('B33 a coin that is tapped twice is chosen once', async () => {
  const { page, tap, find, sent } = await openChoice(polygon([usdc, { ...usdc, address: waiting.target.address }]))
  await tap('0x3c49')
  find('0x3c49')?.click()
  await page.shows('PAY')
  expect(sent()).toBe(1)
  page.end()
})
