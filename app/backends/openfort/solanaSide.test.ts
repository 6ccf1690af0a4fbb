import { describe, expect, test } from 'vitest'
import { isDepositError } from '../../errors.ts'
import type { TransferChoice } from '../backend.ts'
import waiting from './recordings/waiting.json'
import { codeOf, scripted, signal, withMethod } from './scripted.ts'

const chain = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const system = '11111111111111111111111111111111'
const receiver = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'
const stranger = '9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin'
const evmAccount = '0x2222222222222222222222222222222222222222'
const usdc = { assetId: `${chain}/token:${mint}`, chainId: chain, symbol: 'USDC', decimals: 6 } as const
const sol = { assetId: `${chain}/slip44:501`, chainId: chain, symbol: 'SOL', decimals: 9 } as const

const paid = {
  type: 'solana',
  source: { chain, currency: mint, amount: '10000000' },
  receiverAddress: receiver,
  addressUri: `solana:${receiver}?amount=10&spl-token=${mint}`,
}
const read = (change: object = {}) => scripted({ body: withMethod({ ...paid, ...change }) }).backend.retrieve(signal)

describe('a route from Solana', () => {
  test('is a transfer of the coin to the receiver', async () => {
    expect(await read()).toMatchObject({
      status: 'waiting_payment',
      route: { asset: usdc, receiverAddress: receiver },
      instruction: { kind: 'transfer', asset: usdc, receiverAddress: receiver, walletLinks: [] },
    })
  })

  test.each([system, '0x0000000000000000000000000000000000000000'])('of SOL is named by zero: %s', async (currency) => {
    const source = { chain, currency, amount: '200000000' }
    expect(await read({ source, addressUri: `solana:${receiver}?amount=0.2` })).toMatchObject({
      instruction: { asset: sol, amount: { units: 200_000_000n } },
    })
  })

  test.each([
    ['another receiver', `solana:${stranger}?amount=10&spl-token=${mint}`],
    ['another coin', `solana:${receiver}?amount=10&spl-token=${stranger}`],
    ['a receiver of another case', `solana:${receiver.toLowerCase().replaceAll('l', 'L')}?spl-token=${mint}`],
    ['another family', `ethereum:${evmAccount}@137`],
  ])('whose payment URI names %s stops', async (_, addressUri) => {
    expect(await codeOf(read({ addressUri }))).toBe('address_mismatch')
  })

  test.each([mint, system, evmAccount, receiver.slice(0, 20)])('to %s stops', async (receiverAddress) => {
    expect(await codeOf(read({ receiverAddress, addressUri: null }))).toBe('address_invalid')
  })

  test('has no wallet link, whose keys nobody can tell from a stranger’s address', async () => {
    const url = `https://phantom.app/ul/v1/send?recipient=${receiver}`
    expect(await read({ deeplinks: [{ app: 'phantom', label: 'Phantom', url }] })).toMatchObject({
      instruction: { walletLinks: [] },
    })
  })

  test.each([
    ['5'.repeat(88), true],
    [`0x${'ab'.repeat(32)}`, false],
    ['5'.repeat(63), false],
  ])('knows its transaction %s by the family: %s', async (txHash, isOne) => {
    const session = await scripted({ body: { ...withMethod(paid), metadata: { txHash } } }).backend.retrieve(signal)
    expect(session.sourceTransfer).toEqual(isOne ? { chainId: chain, hash: txHash } : undefined)
  })
})

test('a session may land on Solana', async () => {
  const target = { chain, currency: mint, address: receiver }
  expect(await scripted({ body: { ...waiting, target } }).backend.retrieve(signal)).toMatchObject({
    target: { asset: usdc, address: receiver },
    instruction: { asset: { chainId: 'eip155:137' } },
  })
})

test('Solana’s coins are among what can be sent, its misfits and other families are not', async () => {
  const coin = { symbol: 'TKN', decimals: 5, logo: null, native: false }
  const currencies = [
    { ...coin, address: mint },
    { ...coin, address: system, symbol: 'SOL', decimals: 9, native: true },
    { ...coin, address: stranger },
    { ...coin, address: evmAccount },
  ]
  const chains = [
    { id: chain, name: 'Solana', vmType: 'svm', currencies },
    { id: 'tron:0x2b6653dc', name: 'Tron', vmType: 'tvm', currencies: [{ ...coin, address: system }] },
  ]
  expect(await scripted({ body: { chains } }).backend.sourceAssets?.(signal)).toEqual([
    {
      chainId: chain,
      name: 'Solana',
      assets: [usdc, sol, { assetId: `${chain}/token:${stranger}`, chainId: chain, symbol: 'TKN', decimals: 5 }],
    },
  ])
})

describe('choosing a coin of Solana for an EVM target', () => {
  const choose = async (change: Partial<TransferChoice>, ...more: { status?: number; body: unknown }[]) => {
    const { backend, calls } = scripted({ body: waiting }, { body: withMethod(paid) }, ...more)
    await backend.retrieve(signal)
    const failure = await backend.setPaymentMethod!({ kind: 'transfer', asset: usdc, ...change }, signal).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    return { failure, calls }
  }

  test('says where a failed payment goes back to', async () => {
    const { calls } = await choose({ amount: 10_000_000n, refundAddress: stranger })
    expect(calls[1]!.body).toEqual({
      clientSecret: 'cs_marker',
      paymentMethod: {
        type: 'solana',
        source: { chain, currency: mint, amount: '10000000' },
        refundTo: stranger,
      },
    })
  })

  test('names SOL by Solana’s zero address', async () => {
    const { calls } = await choose({ asset: sol, refundAddress: stranger })
    expect(calls[1]!.body).toMatchObject({
      paymentMethod: { type: 'solana', source: { currency: system, amount: '10000000' } },
    })
  })

  test.each([undefined, '', evmAccount, 'not base58 0OIl'])(
    'with the refund address %s is refused unasked',
    async (refundAddress) => {
      const { failure, calls } = await choose(refundAddress === undefined ? {} : { refundAddress })
      expect(isDepositError(failure, 'backend_rejected') && failure.context).toEqual({
        backend: 'openfort',
        status: 400,
        field: 'refundTo',
      })
      expect(calls).toHaveLength(1)
    },
  )

  test('from an exchange goes on by Solana where the server has no exchanges', async () => {
    const { backend, calls } = scripted(
      { body: waiting },
      { status: 400, body: { error: { message: 'no' } } },
      { body: withMethod(paid) },
    )
    await backend.retrieve(signal)
    const choice = { kind: 'transfer', asset: usdc, exchange: 'binance', refundAddress: stranger } as const
    await backend.setPaymentMethod?.(choice, signal)
    expect(calls.slice(1).map(({ body }) => body)).toMatchObject([
      { paymentMethod: { type: 'cex', cex: 'binance', refundTo: stranger } },
      { paymentMethod: { type: 'solana', refundTo: stranger } },
    ])
  })
})
