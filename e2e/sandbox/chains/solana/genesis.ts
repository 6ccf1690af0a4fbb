import { address, getAddressEncoder, lamports, none, some, type Address } from '@solana/kit'
import { getMintEncoder, TOKEN_PROGRAM_ADDRESS } from '@solana-program/token'
import type { LiteSVM } from 'litesvm'
import { keyFor, treasury } from './keys.ts'
import { nativeSol, solanaNetworks } from './networks.ts'

const MEMO = address('MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr')
const LOOKUP_TABLES = address('AddressLookupTab1e1111111111111111111111111')

/** A program that no page can know: the memo program's code at an address of its own. It takes any UTF-8 text. */
export const unknownProgram = keyFor('unknown program').address

/** A lookup table, and what is in it. */
export const lookupTable = {
  address: keyFor('lookup table').address,
  addresses: [
    ...solanaNetworks.flatMap(({ assets }) => assets.map((asset) => address(asset.address))),
    TOKEN_PROGRAM_ADDRESS,
    unknownProgram,
    treasury.address,
  ],
}

/** Puts in place what is there from the start: mints, a lookup table, the program nobody knows, a rich treasury. */
export function addGenesis(svm: LiteSVM): void {
  const put = (at: Address, owner: Address, data: Uint8Array, units?: bigint) => {
    const rent = svm.minimumBalanceForRentExemption(BigInt(data.length))
    const space = BigInt(data.length)
    svm.setAccount({
      address: at,
      programAddress: owner,
      data,
      space,
      executable: false,
      lamports: lamports(units ?? rent),
    })
  }
  for (const { address: mint, decimals, isNative } of solanaNetworks.flatMap(({ assets }) => assets))
    if (!isNative) put(address(mint), TOKEN_PROGRAM_ADDRESS, mintData(decimals))
  put(lookupTable.address, LOOKUP_TABLES, tableData(lookupTable.addresses))
  put(treasury.address, address(nativeSol), new Uint8Array(), 10n ** 17n)
  const memo = svm.getAccount(MEMO)
  if (memo.exists) svm.addProgram(unknownProgram, memo.data)
}

function mintData(decimals: number): Uint8Array {
  const mintAuthority = some(treasury.address)
  return new Uint8Array(
    getMintEncoder().encode({ mintAuthority, supply: 0n, decimals, isInitialized: true, freezeAuthority: none() }),
  )
}

/** @see https://docs.anza.xyz/proposals/versioned-transactions */
function tableData(addresses: readonly Address[]): Uint8Array {
  const data = new Uint8Array(56 + 32 * addresses.length)
  const view = new DataView(data.buffer)
  view.setUint32(0, 1, true)
  // Never deactivated, and filled before the first slot of the sandbox.
  view.setBigUint64(4, 2n ** 64n - 1n, true)
  view.setBigUint64(12, 1n, true)
  addresses.forEach((each, index) => data.set(getAddressEncoder().encode(each), 56 + 32 * index))
  return data
}
