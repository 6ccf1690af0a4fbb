import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Chain, Mishap } from '../../chain.ts'
import { assetNamed, nativeOf, networkOf } from '../../networks.ts'
import { addressBytes } from '../address.ts'
import { keyFor } from '../keys.ts'
import { startTronChain } from '../startTronChain.ts'
import { readTransaction, txidOf, writeTransaction } from '../transaction.ts'

const network = networkOf('tron:0x2b6653dc')
const usdt = assetNamed(network, 'USDT')?.address ?? ''
const trx = nativeOf(network).address
const wallet = keyFor('a wallet')
const someone = keyFor('someone').address
const hexOf = (address: string) => Buffer.from(addressBytes(address)).toString('hex')
const word = (hex: string) => hex.padStart(64, '0')

type Built = { txID: string; raw_data_hex: string; raw_data: object }
type Answer = Record<string, unknown> & { transaction?: Built }

let folder: string
let chain: Chain
let mishap: Mishap | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-tron-'))
  mishap = undefined
  chain = startTronChain({ network, stateFile: join(folder, 'chain.json'), blockMs: 60_000, mishap: () => mishap })
  await chain.give(usdt, wallet.address, 30_000_000n)
  await chain.give(trx, wallet.address, 5_000_000n)
})
afterEach(async () => {
  await chain.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(path: string, body: object = {}): Promise<Answer> {
  return JSON.parse(await chain.rpc(JSON.stringify(body), path)) as Answer
}

async function buildTransfer(units: number): Promise<Built> {
  const { transaction } = await ask('/wallet/triggersmartcontract', {
    owner_address: wallet.address,
    contract_address: usdt,
    function_selector: 'transfer(address,uint256)',
    parameter: word(hexOf(someone)) + word(units.toString(16)),
    fee_limit: 100_000_000,
    visible: true,
  })
  if (!transaction) throw new Error('nothing was built')
  return transaction
}

async function buildPayment(amount: number): Promise<Built> {
  const body = { owner_address: hexOf(wallet.address), to_address: hexOf(someone), amount }
  return (await ask('/wallet/createtransaction', body)) as Answer & Built
}

async function send({ txID, raw_data_hex }: Built, signer = wallet) {
  const signature = [await signer.sign(txID)]
  return ask('/wallet/broadcasttransaction', { txID, raw_data_hex, signature })
}

const info = (value: string, place = 'wallet') => ask(`/${place}/gettransactioninfobyid`, { value })

test('a wallet pays USDT: built, signed, sent, looked up, and confirmed by the nineteenth block', async () => {
  const built = await buildTransfer(25_000_000)
  expect(await send(built)).toEqual({ result: true, txid: built.txID })
  expect(await chain.balanceOf(usdt, someone)).toBe(25_000_000n)
  const log = [{ address: hexOf(usdt).slice(2), data: word((25_000_000).toString(16)) }]
  expect(await info(built.txID)).toMatchObject({ id: built.txID, receipt: { result: 'SUCCESS' }, log })
  await chain.mine(17)
  expect(await info(built.txID, 'walletsolidity')).toEqual({})
  await chain.mine(1)
  expect(await info(built.txID, 'walletsolidity')).toMatchObject({ id: built.txID })
  const { raw_data, ret } = await ask('/wallet/gettransactionbyid', { value: built.txID, visible: true })
  expect([raw_data, ret]).toEqual([built.raw_data, [{ contractRet: 'SUCCESS' }]])
})

test('a wallet pays TRX, with its addresses in hex', async () => {
  const built = await buildPayment(1_500_000)
  expect(await send(built)).toMatchObject({ result: true })
  expect(await ask('/wallet/getaccount', { address: someone, visible: true })).toEqual({
    address: someone,
    balance: 1_500_000,
  })
})

test('a transfer of more than is there is on the chain as failed, and moves nothing', async () => {
  const built = await buildTransfer(31_000_000)
  expect(await send(built)).toMatchObject({ result: true })
  expect(await info(built.txID)).toMatchObject({ result: 'FAILED', receipt: { result: 'REVERT' } })
  expect(await chain.findTransaction(built.txID)).toMatchObject({ failed: true })
  expect(await chain.balanceOf(usdt, wallet.address)).toBe(30_000_000n)
  expect(await chain.watcherFrom(undefined).look()).toMatchObject({ transfers: [] })
})

test.each([
  ['signed by somebody else', 'SIGERROR', async () => send(await buildPayment(5), keyFor('a thief'))],
  ['not money that is there', 'CONTRACT_VALIDATE_ERROR', async () => send(await buildPayment(5_000_001))],
  [
    'sent twice',
    'DUP_TRANSACTION_ERROR',
    async () => {
      const built = await buildPayment(5)
      await send(built)
      return send(built)
    },
  ],
  [
    'of another fork',
    'TAPOS_ERROR',
    async () => {
      const built = await buildPayment(5)
      await chain.mine(1)
      await chain.reorg(3)
      return send(built)
    },
  ],
  [
    'past its end',
    'TRANSACTION_EXPIRATION_ERROR',
    async () => {
      const { raw_data_hex } = await buildPayment(5)
      const ended = { ...readTransaction(Buffer.from(raw_data_hex, 'hex')), expiration: BigInt(Date.now()) }
      const raw = Buffer.from(writeTransaction(ended))
      return send({ txID: txidOf(raw), raw_data_hex: raw.toString('hex'), raw_data: {} })
    },
  ],
  [
    'late',
    'TRANSACTION_EXPIRATION_ERROR',
    async () => {
      mishap = 'late'
      return send(await buildPayment(5))
    },
  ],
  ['no transaction', 'OTHER_ERROR', () => send({ txID: '00'.repeat(32), raw_data_hex: 'ffff', raw_data: {} })],
])('a transaction that is %s is refused as %s', async (_what, code, attempt) => {
  const answer = await attempt()
  expect(answer['code']).toBe(code)
  expect(answer['result']).toBeUndefined()
})

test('a lost transaction is told as taken in, and is nowhere', async () => {
  mishap = 'lost'
  const built = await buildTransfer(5)
  expect(await send(built)).toMatchObject({ result: true })
  expect(await info(built.txID)).toEqual({})
})

test.each([
  ['balanceOf(address)', word(hexOf(wallet.address).slice(2)), word((30_000_000).toString(16))],
  ['decimals()', '', word('6')],
  ['allowance(address,address)', word('1') + word('2'), ''],
])('a token answers %s', async (function_selector, parameter, result) => {
  const call = { owner_address: someone, contract_address: usdt, function_selector, parameter }
  expect(await ask('/wallet/triggerconstantcontract', call)).toMatchObject({ constant_result: [result] })
})

test('a block is named by its number and a hash of its own', async () => {
  const { blockID } = await ask('/wallet/getnowblock')
  expect(BigInt(`0x${String(blockID).slice(0, 16)}`)).toBe(await chain.head())
  await chain.mine(1)
  expect((await ask('/wallet/getnowblock'))['blockID']).not.toBe(blockID)
})

test('what the double does not know is said', async () => {
  expect(await ask('/wallet/freezebalancev2')).toEqual({ Error: 'the double knows no /wallet/freezebalancev2' })
  expect(await ask('/wallet/getaccount', { address: '0x12' })).toHaveProperty('Error')
})
