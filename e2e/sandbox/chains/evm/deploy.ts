import {
  concatHex,
  encodeAbiParameters,
  getAddress,
  getContractAddress,
  isHex,
  parseEther,
  zeroHash,
  type Address,
  type Hex,
} from 'viem'
import { operator } from './accounts.ts'
import { usdcAbi } from './abi.ts'
import type { Client } from './client.ts'
import artifacts from './contracts/artifacts.json' with { type: 'json' }
import type { Network } from '../network.ts'
import { assetsOn } from '../networks.ts'

export type Contracts = { factory: Address; treasury: Address; router: Address }

const factory = getContractAddress({ from: operator.address, nonce: 0n })

/** A node has this one from the start: it deploys what it is sent, at an address that follows from it alone. */
const deployer = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
const routerBytecode = concatHex([
  bytecodeOf(artifacts.PaymentRouter.bytecode),
  encodeAbiParameters([{ type: 'address' }], [factory]),
])

/**
 * The operator's first two contracts, so their addresses are the same on every chain and after every restart, and the
 * router, which comes to a chain whenever it is not there.
 */
export const contracts: Contracts = {
  factory,
  treasury: getContractAddress({ from: operator.address, nonce: 1n }),
  router: getContractAddress({ opcode: 'CREATE2', from: deployer, salt: zeroHash, bytecode: routerBytecode }),
}

/** Where most chains have their Multicall3. @see https://www.multicall3.com */
export const multicall: Address = '0xcA11bde05977b3631167028862bE2a173976CA11'
/** Where chains of the OP stack tell what a transaction costs on Ethereum. */
const gasPriceOracle: Address = '0x420000000000000000000000000000000000000F'
/** The code that a wallet has its account run as for several calls at once (EIP-7702); the address is ours. */
export const batchAccount: Address = '0xba7c4acc00000000000000000000000000000001'

/** The code of a deposit address, which its CREATE2 address follows from. */
export const vaultBytecode = bytecodeOf(artifacts.DepositVault.bytecode)

/** Puts factory, treasury, the router and the tokens on a chain, as far as they are not there yet. */
export async function deployContracts(client: Client, network: Network): Promise<void> {
  if (!(await client.getCode({ address: contracts.treasury }))) await deployTreasury(client)
  if (!(await client.getCode({ address: contracts.router }))) await deployRouter(client)
  for (const [address, { deployedBytecode }] of placed(network))
    await client.setCode({ address, bytecode: bytecodeOf(deployedBytecode) })
  for (const { address, isNative } of assetsOn(network)) {
    const token = getAddress(address)
    if (!isNative && !(await client.getCode({ address: token }))) await deployToken(client, token)
  }
}

/** Contracts that every chain of a kind has at one address, and the code that payers' accounts run as. */
function placed({ chainId }: Network): readonly (readonly [Address, { deployedBytecode: string }])[] {
  const everywhere = [
    [multicall, artifacts.Multicall3],
    [batchAccount, artifacts.BatchAccount],
  ] as const
  return chainId === 'eip155:8453' ? [...everywhere, [gasPriceOracle, artifacts.GasPriceOracle]] : everywhere
}

async function deployTreasury(client: Client): Promise<void> {
  await deploy(client, artifacts.VaultFactory.bytecode)
  await deploy(client, artifacts.Treasury.bytecode)
  await client.setBalance({ address: contracts.treasury, value: parseEther('1000000000') })
  await client.setBalance({ address: operator.address, value: parseEther('1000000') })
}

/** A token's code is set where the real one is, and the treasury gets plenty of it. */
async function deployToken(client: Client, address: Address): Promise<void> {
  await client.setCode({ address, bytecode: bytecodeOf(artifacts.SandboxUsdc.deployedBytecode) })
  const hash = await client.writeContract({
    account: operator,
    chain: client.chain,
    address,
    abi: usdcAbi,
    functionName: 'mint',
    args: [contracts.treasury, 10n ** 18n],
  })
  await client.waitForTransactionReceipt({ hash })
}

async function deployRouter(client: Client): Promise<void> {
  const data = concatHex([zeroHash, routerBytecode])
  const hash = await client.sendTransaction({ account: operator, chain: client.chain, to: deployer, data })
  await client.waitForTransactionReceipt({ hash })
}

async function deploy(client: Client, bytecode: string): Promise<void> {
  const hash = await client.deployContract({
    account: operator,
    chain: client.chain,
    abi: [{ type: 'constructor', inputs: [{ type: 'address' }], stateMutability: 'nonpayable' }],
    bytecode: bytecodeOf(bytecode),
    args: [operator.address],
  })
  await client.waitForTransactionReceipt({ hash })
}

function bytecodeOf(text: string): Hex {
  if (!isHex(text)) throw new Error('artifacts.json holds no bytecode; run npm run contracts')
  return text
}
