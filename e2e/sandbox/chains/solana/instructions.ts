import { address, createNoopSigner, type Address, type Instruction } from '@solana/kit'
import { getCreateAccountWithSeedInstruction, getTransferSolInstruction } from '@solana-program/system'
import {
  getCreateAssociatedTokenIdempotentInstruction,
  getMintToInstruction,
  getTransferCheckedInstruction,
} from '@solana-program/token'
import { nativeSol, solanaNetworks } from './networks.ts'
import { tokenAccountOf } from './tokenAccount.ts'

const COMPUTE_BUDGET = address('ComputeBudget111111111111111111111111111111')
let count = 0

/** Limits the compute units, each time to another number: it tells two equal transactions of one slot apart. */
export function computeLimit(): Instruction {
  count = (count + 1) % 100_000
  const data = new Uint8Array(5)
  data[0] = 2
  new DataView(data.buffer).setUint32(1, 300_000 + count, true)
  return { programAddress: COMPUTE_BUDGET, data }
}

/** What to move, in base units. */
export type Move = { asset: string; from: Address; to: string; units: bigint }

/**
 * Gives the instructions that move an asset between two owners. A token goes to the receiver's associated account,
 * which `rentPayer` opens where there is none.
 */
export function moveInstructions({ asset, from, to, units }: Move, rentPayer: Address): Instruction[] {
  const source = createNoopSigner(from)
  if (asset === nativeSol) return [getTransferSolInstruction({ source, destination: address(to), amount: units })]
  const [opening, destination] = openTokenAccount(asset, to, rentPayer)
  const transfer = getTransferCheckedInstruction({
    source: tokenAccountOf(from, asset),
    mint: address(asset),
    destination,
    authority: source,
    amount: units,
    decimals: decimalsOfMint(asset),
  })
  return [opening, transfer]
}

/** Gives the instructions that make tokens for an owner out of nothing. */
export function mintInstructions(mint: string, to: string, units: bigint, authority: Address): Instruction[] {
  const [opening, token] = openTokenAccount(mint, to, authority)
  const mintAuthority = createNoopSigner(authority)
  return [opening, getMintToInstruction({ mint: address(mint), token, mintAuthority, amount: units })]
}

/** Gives the instruction that marks an id as used: it opens an account that can be opened once. */
export function markInstruction(base: Address, marker: Address, seed: string, rent: bigint): Instruction {
  const payer = createNoopSigner(base)
  return getCreateAccountWithSeedInstruction({
    payer,
    baseAccount: payer,
    base,
    newAccount: marker,
    seed,
    amount: rent,
    space: 0n,
    programAddress: address(nativeSol),
  })
}

function openTokenAccount(mint: string, owner: string, payer: Address): [Instruction, Address] {
  const ata = tokenAccountOf(owner, mint)
  const opening = getCreateAssociatedTokenIdempotentInstruction({
    payer: createNoopSigner(payer),
    ata,
    owner: address(owner),
    mint: address(mint),
  })
  return [opening, ata]
}

function decimalsOfMint(mint: string): number {
  const asset = solanaNetworks.flatMap(({ assets }) => assets).find(({ address: at }) => at === mint)
  if (!asset) throw new Error(`no token ${mint}`)
  return asset.decimals
}
