import { expect, test } from 'vitest'
import { polygonUsdc } from '../../model/samples.ts'
import type { Script } from './fakeProvider.ts'
import { account, hash, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'
import { sendTransfer } from './sendTransfer.ts'
import { loadEvm } from './loadEvm.ts'

const evm = await loadEvm()

const order = {
  asset: polygonUsdc,
  receiverAddress: '0x52908400098527886E0F7030069857D2E4169EE7',
  units: 25_070_000n,
  account,
}
const always = () => true
const fail = (thrown: unknown) => () => {
  throw thrown
}

test('a transfer is one request, with the chain in it, after account and chain were read', async () => {
  const provider = makeFakeProvider()
  await expect(sendTransfer(evm, provider, order, always)).resolves.toBe(hash)
  expect(provider.calls.map(({ method }) => method)).toEqual(['eth_accounts', 'eth_chainId', 'eth_sendTransaction'])
  expect(provider.calls[2]?.params).toEqual([
    {
      from: account,
      to: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
      data: evm.encodeTransfer({ to: order.receiverAddress, units: order.units }),
      chainId: '0x89',
    },
  ])
})

test.each<[what: string, script: Script, code: string, sends: number]>([
  [
    'another account is in use',
    { eth_accounts: () => ['0x1111111111111111111111111111111111111111', account] },
    'wallet_changed',
    0,
  ],
  ['no account is shown', { eth_accounts: () => [] }, 'wallet_changed', 0],
  ['the chain is another one', { eth_chainId: () => '0x1' }, 'wallet_wrong_chain', 0],
  ['the chain is not told', { eth_chainId: () => null }, 'wallet_failed', 0],
  ['the payer refuses', { eth_sendTransaction: fail(walletError(4001)) }, 'wallet_rejected', 1],
  ['a request is open', { eth_sendTransaction: fail(walletError(-32002)) }, 'wallet_busy', 1],
  [
    'W21 the fee is missing',
    { eth_sendTransaction: fail(walletError(-32000, 'insufficient funds for gas')) },
    'wallet_insufficient_gas',
    1,
  ],
  [
    'W21 the token is missing',
    { eth_sendTransaction: fail(walletError(-32603, 'ERC20: transfer amount exceeds balance')) },
    'wallet_insufficient_funds',
    1,
  ],
  ['the wallet cannot send', { eth_sendTransaction: fail(walletError(-32601)) }, 'wallet_failed', 1],
  ['the line is lost', { eth_sendTransaction: fail(walletError(4900)) }, 'wallet_unknown_outcome', 1],
  ['the wallet throws nothing', { eth_sendTransaction: fail(null) }, 'wallet_unknown_outcome', 1],
])('%s, and the send ends', async (_, script, code, sends) => {
  const provider = makeFakeProvider(script)
  await expect(sendTransfer(evm, provider, order, always)).rejects.toMatchObject({ code })
  expect(provider.count('eth_sendTransaction')).toBe(sends)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['no byte', '0x'],
  ['31 bytes', `0x${'ab'.repeat(31)}`],
  ['33 bytes', `0x${'ab'.repeat(33)}`],
  ['no hex', `0x${'zz'.repeat(32)}`],
  ['an object', { hash }],
  ['a list', [hash]],
  ['ten kilobytes', `0x${'ab'.repeat(5_000)}`],
])('W19 an answer of %s leaves the outcome open', async (_, answer) => {
  await expect(
    sendTransfer(evm, makeFakeProvider({ eth_sendTransaction: () => answer }), order, always),
  ).rejects.toMatchObject({
    code: 'wallet_unknown_outcome',
  })
})

test('W20 the hash of the transfer before is not taken for a new one', async () => {
  await expect(
    sendTransfer(evm, makeFakeProvider(), order, always, hash.toUpperCase().replace('0X', '0x')),
  ).rejects.toMatchObject({
    code: 'wallet_unknown_outcome',
  })
})

test('twenty sends at once are one request, over all wallets', async () => {
  const open = makeDeferred<string>()
  const provider = makeFakeProvider({ eth_sendTransaction: () => open.promise })
  const another = makeFakeProvider()
  const sends = Array.from({ length: 20 }, (_, at) =>
    sendTransfer(evm, at === 7 ? another : provider, order, always).catch((error: { code: string }) => error.code),
  )
  open.resolve(hash)
  expect(await Promise.all(sends)).toEqual([hash, ...Array.from({ length: 19 }, () => 'wallet_busy')])
  expect(provider.count('eth_sendTransaction')).toBe(1)
  expect(another.calls).toEqual([])
  await expect(sendTransfer(evm, provider, order, always)).resolves.toBe(hash)
})

test('bytes that pay somebody else never reach the wallet', async () => {
  const provider = makeFakeProvider()
  const lying = { ...evm, encodeTransfer: ({ units }: { units: bigint }) => evm.encodeTransfer({ to: account, units }) }
  await expect(sendTransfer(lying, provider, order, always)).rejects.toMatchObject({ code: 'address_mismatch' })
  expect(provider.calls).toEqual([])
})

test('a send that nobody wants any more when the wallet has answered is not asked for', async () => {
  const provider = makeFakeProvider()
  await expect(sendTransfer(evm, provider, order, () => provider.count('eth_chainId') === 0)).resolves.toBeUndefined()
  expect(provider.count('eth_sendTransaction')).toBe(0)
})
