import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createWalletClient,
  decodeEventLog,
  encodeFunctionData,
  erc20Abi,
  http,
  publicActions,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { networkOf } from '../networks.ts'
import { routerAbi, usdcAbi } from './abi.ts'
import { payerAccounts } from './accounts.ts'
import { startAnvil, type Anvil } from './anvil.ts'
import { createClient } from './client.ts'
import { contracts, deployContracts } from './deploy.ts'
import { routerCall, transferCall, type PaymentCall } from './paymentCall.ts'
import { saltOf, vaultAddress } from './vaults.ts'

vi.setConfig({ testTimeout: 20_000 })

const network = networkOf('eip155:8453')
const usdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const payer = payerAccounts.payer
const folder = mkdtempSync(join(tmpdir(), 'inlet-router-'))
let anvil: Anvil
let client: ReturnType<typeof createClient>

beforeAll(async () => {
  anvil = await startAnvil(network, join(folder, 'chain.json'))
  client = createClient(network, anvil.url)
  await deployContracts(client, network)
  await send({ to: usdc, value: 0n, data: mint(100n), approval: null })
})
afterAll(async () => {
  await anvil.close()
  rmSync(folder, { recursive: true, force: true })
})

function mint(units: bigint) {
  return encodeFunctionData({ abi: usdcAbi, functionName: 'mint', args: [payer.address, units] })
}

function wallet() {
  return createWalletClient({ account: payer, chain: client.chain, transport: http(anvil.url) }).extend(publicActions)
}

async function send({ to, data, value }: PaymentCall) {
  const hash = await wallet().sendTransaction({ to, data, value })
  return client.waitForTransactionReceipt({ hash })
}

function balanceOf(owner: `0x${string}`) {
  return client.readContract({ address: usdc, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })
}

test('the router pulls exactly what is allowed into the route’s deposit address, and says so', async () => {
  const call = routerCall('route', usdc, 25n)
  await expect(wallet().estimateGas(call)).rejects.toThrow()
  expect(call.approval).toEqual({ token: usdc, spender: contracts.router, units: 25n })
  const approve = { abi: erc20Abi, functionName: 'approve', args: [contracts.router, 25n] } as const
  await send({ to: usdc, value: 0n, approval: null, data: encodeFunctionData(approve) })
  const { logs } = await send(call)
  const said = logs.filter(({ address }) => address.toLowerCase() === contracts.router.toLowerCase())
  expect(said.map(({ data, topics }) => decodeEventLog({ abi: routerAbi, data, topics }).args)).toEqual([
    { salt: saltOf('route'), payer: payer.address, token: usdc, amount: 25n },
  ])
  expect([await balanceOf(vaultAddress('route')), await balanceOf(contracts.router)]).toEqual([25n, 0n])
  await expect(wallet().estimateGas(call)).rejects.toThrow()
})

test('coins go the same way, and only as many as are named', async () => {
  const call = routerCall('coins', zeroAddress, 7n)
  expect(call).toMatchObject({ value: 7n, approval: null })
  await send(call)
  expect(await client.getBalance({ address: vaultAddress('coins') })).toBe(7n)
  await expect(wallet().estimateGas({ ...call, value: 6n })).rejects.toThrow(/not that many coins/)
  await expect(wallet().estimateGas({ ...routerCall('coins', usdc, 1n), value: 1n })).rejects.toThrow(/beside a token/)
})

test('a plain transfer goes to the receiver without a router', async () => {
  const receiver = '0x0000000000000000000000000000000000000301'
  await send(transferCall(receiver, usdc, 3n))
  await send(transferCall(receiver, zeroAddress, 4n))
  expect([await balanceOf(receiver), await client.getBalance({ address: receiver })]).toEqual([3n, 4n])
})

test('a chain that has everything but the router gets it', async () => {
  await client.setCode({ address: contracts.router, bytecode: '0x' })
  await client.setNonce({ address: contracts.router, nonce: 0 })
  await deployContracts(client, network)
  expect(await client.getCode({ address: contracts.router })).toMatch(/^0x60/)
})
