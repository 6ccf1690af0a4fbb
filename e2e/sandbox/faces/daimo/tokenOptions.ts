import { formatUnits } from 'viem'
import type { Chain } from '../../chains/chain.ts'
import { rulesOf } from '../../chains/families.ts'
import type { Asset, Family } from '../../chains/network.ts'
import { assetOf } from '../../chains/networks.ts'
import type { Session } from '../../ledger/model.ts'
import { sendingFor } from '../../ledger/routeTerms.ts'
import type { FaceContext } from '../faceContext.ts'
import { badField } from './apiError.ts'
import { wireChainOf } from './wireChains.ts'

/** The accounts that are asked about. */
export type Accounts = { evmAddress: string | undefined; solanaAddress: string | undefined }

type Holding = { chain: Chain; asset: Asset; balance: bigint }

/**
 * Lists what accounts hold of what the session takes, read from the chains, what is worth most first.
 * @throws ApiError 400 without an account, or for one that is none
 */
export async function listTokenOptions({ chains }: FaceContext, session: Session, accounts: Accounts) {
  const { evmAddress, solanaAddress } = accounts
  if (evmAddress === undefined && solanaAddress === undefined)
    throw badField('evmAddress', 'expected evmAddress or solanaAddress')
  const holdings = await Promise.all(
    [...chains.values()].flatMap((chain) => {
      const { family } = chain.network
      const account = family === 'evm' ? evmAddress : family === 'solana' ? solanaAddress : undefined
      return account === undefined ? [] : [readHoldings(chain, readAccount(family, account))]
    }),
  )
  return holdings
    .flat()
    .filter(({ balance }) => balance > 0n)
    .sort((one, other) => Number(worthOf(other) - worthOf(one)))
    .map((holding) => toOption(holding, session))
}

async function readHoldings(chain: Chain, account: string): Promise<Holding[]> {
  return Promise.all(
    chain.network.assets.map(async (asset) => ({
      chain,
      asset,
      balance: await chain.balanceOf(asset.address, account),
    })),
  )
}

function readAccount(family: Family, text: string): string {
  const address = rulesOf(family).readAddress(text)
  if (!address) throw badField(family === 'evm' ? 'evmAddress' : 'solanaAddress', 'Not a valid address')
  return address
}

function toOption({ chain, asset, balance }: Holding, session: Session) {
  const { target, lockedUnits } = session
  const wanted = assetOf(target.chainId, target.asset)
  const required = lockedUnits === null ? 0n : sendingFor(lockedUnits, asset, wanted, session)
  return {
    chainId: wireChainOf(chain.network.chainId).id,
    tokenAddress: asset.address,
    tokenSymbol: asset.symbol,
    requiredUnits: formatUnits(required, asset.decimals),
    balanceUnits: formatUnits(balance, asset.decimals),
  }
}

/** In millionths of a dollar. */
function worthOf({ asset, balance }: Holding): bigint {
  return (balance * asset.microUsd) / 10n ** BigInt(asset.decimals)
}
