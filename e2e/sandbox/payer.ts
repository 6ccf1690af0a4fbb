import type { Address, LocalAccount } from 'viem'
import { payerAccount } from './chains/accounts.ts'
import type { Chain } from './chains/chain.ts'
import { assetOf, type ChainId } from './chains/networks.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Session } from './ledger/model.ts'
import { sendingFor } from './ledger/routeTerms.ts'

/** A payment to make: this asset, to this address. */
export type Payment = { chainId: ChainId; asset: Address; to: Address; units: bigint }
/** What is asked for; `units` is null where the payer may send any amount. */
export type Asked = Omit<Payment, 'units'> & { units: bigint | null }
export type Paid = { hash: `0x${string}`; chainId: ChainId; units: bigint; from: Address; block: bigint }

/** What a session asks a payer to do now: the whole amount when one is locked, else the quoted one. */
export function instructionOf(ledger: Ledger, session: Session): Asked | undefined {
  if (!session.method) return undefined
  const { chainId, asset, receiver } = ledger.store.route.need(session.method.routeId)
  const { target, lockedUnits } = session
  const units =
    lockedUnits === null
      ? session.method.units
      : sendingFor(lockedUnits, assetOf(chainId, asset), assetOf(target.chainId, target.asset), session)
  return { chainId, asset, to: receiver, units }
}

/** Pays by a real transaction, from the funded test account unless another one is given. */
export async function pay(chain: Chain, payment: Payment, from: LocalAccount = payerAccount): Promise<Paid> {
  const { chainId, asset, to, units } = payment
  const { hash, block } = await chain.sendAsset(from, asset, to, units)
  return { hash, chainId, units, from: from.address, block }
}
