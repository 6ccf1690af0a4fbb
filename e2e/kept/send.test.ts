// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { remember } from '../../app/lib/sessionMemory.ts'
import { announceWallet } from '../../app/methods/evm-wallet/announceWallet.ts'
import {
  makeDeferred,
  makeFakeProvider,
  walletError,
  type FakeProvider,
} from '../../app/methods/evm-wallet/fakeProvider.ts'
import { loadParts } from '../faults/loadParts.ts'
import { mountPage } from '../faults/mountPage.ts'
import { tapOn } from '../faults/tapOn.ts'
import { choosable, makeDesk } from './makeDesk.ts'
import { sendRows, type SendPoint } from './sendRows.ts'
import { keepAsItIs, passToNextLife, spoilStorage, storageModes, type StorageMode } from './storages.ts'
import { tidy } from '../faults/tidy.ts'

const modes = Object.keys(storageModes) as StorageMode[]
const send = 'eth_sendTransaction'
let leave = () => {}
/** A page that goes on in the same modules remembers the wallets of the tests before. */
let names = 0
const nextName = () => `io.fake${(names += 1)}`

beforeAll(loadParts)
afterEach(() => {
  leave()
  tidy()
  // What storage would not take is kept in memory, which a page that is gone has not; here the modules go on.
  for (const key of ['sending', 'hash']) remember(`${key}:${choosable.sessionId}`, '')
  window.sessionStorage.clear()
})

const open = (desk: ReturnType<typeof makeDesk>, mode: StorageMode) =>
  mountPage(choosable, desk.reply, choosable.link, () => spoilStorage(mode))

/** Leads a payer to the wallet's prompt. */
async function askWallet(page: Awaited<ReturnType<typeof open>>, wallet: FakeProvider) {
  await page.shows('CHOOSE')
  await tapOn(page.content, 'Fake')
  await tapOn(page.content, 'Polygon')
  await tapOn(page.content, 'Continue in Fake')
  for (let turn = 0; turn < 200 && wallet.count(send) === 0; turn += 1) await page.wait(10)
  expect(wallet.count(send)).toBe(1)
}

/** Opens the session again, and gives what must be so: the screen of its row, and nothing done by itself. */
async function expectComesBack(
  point: SendPoint,
  mode: StorageMode,
  desk: ReturnType<typeof makeDesk>,
  wallet: FakeProvider,
) {
  passToNextLife(mode, 'opened again')
  const page = await open(desk, mode)
  const { screen, says } = sendRows[point][mode]
  await page.shows(screen)
  await page.says(says)
  await page.wait(10_000)
  expect(page.text()).toContain(says)
  expect([wallet.count(send), desk.commits(), page.screen()]).toEqual([1, 1, screen])
  page.end()
}

test.each(modes)('storage %s, killed while the wallet asks: nothing is sent by itself', async (mode) => {
  const desk = makeDesk()
  const prompt = makeDeferred<string>()
  const wallet = makeFakeProvider({ [send]: () => prompt.promise })
  leave = announceWallet(wallet, 'Fake', nextName())
  const page = await open(desk, mode)
  await askWallet(page, wallet)
  page.end()
  // A page that is gone hears no answer: what it would write then is not written.
  const putBack = keepAsItIs()
  prompt.reject(walletError(4001))
  await page.wait(10)
  putBack()
  await expectComesBack('asked', mode, desk, wallet)
})

test.each(modes)('storage %s, killed once the wallet has sent: nothing is sent by itself', async (mode) => {
  const desk = makeDesk()
  const wallet = makeFakeProvider()
  leave = announceWallet(wallet, 'Fake', nextName())
  const page = await open(desk, mode)
  await askWallet(page, wallet)
  await page.shows('TRACK')
  await page.says('Your wallet sent it')
  page.end()
  await expectComesBack('sent', mode, desk, wallet)
})
