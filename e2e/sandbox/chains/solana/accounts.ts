import { address, lamports, type Address } from '@solana/kit'
import type { LiteSVM } from 'litesvm'
import type { Image, TokenBalance } from './entry.ts'
import { readHolding, readMint } from './tokenAccount.ts'

/** Reads an account as it stands. */
export function imageOf(svm: LiteSVM, at: string): Image {
  const account = svm.getAccount(address(at))
  if (!account.exists) return null
  const { lamports: units, programAddress: owner, executable, data } = account
  return { lamports: units, owner, executable, data: Buffer.from(data).toString('base64') }
}

/** Puts an account back as it stood; null removes it. */
export function putImage(svm: LiteSVM, at: string, image: Image): void {
  const data = new Uint8Array(image ? Buffer.from(image.data, 'base64') : [])
  svm.setAccount({
    address: address(at),
    programAddress: address(image?.owner ?? '11111111111111111111111111111111'),
    lamports: lamports(image?.lamports ?? 0n),
    executable: image?.executable ?? false,
    space: BigInt(data.length),
    data,
  })
}

/** Tells whether two readings of an account are the same. */
export function isSameImage(one: Image, other: Image): boolean {
  if (one === null || other === null) return one === other
  return one.lamports === other.lamports && one.data === other.data && one.owner === other.owner
}

/** Reads the balances of the token accounts among a transaction's keys. */
export function tokenBalances(svm: LiteSVM, keys: readonly string[]): TokenBalance[] {
  return keys.flatMap((key, index) => {
    const account = svm.getAccount(address(key))
    const holding = account.exists && readHolding(account.programAddress, account.data)
    if (!account.exists || !holding) return []
    const { mint, owner, units } = holding
    return [{ index, mint, owner, units, program: account.programAddress, decimals: decimalsOf(svm, mint) }]
  })
}

/** Reads how many decimals a mint has; 0 when there is no such mint. */
export function decimalsOf(svm: LiteSVM, mint: Address): number {
  const account = svm.getAccount(mint)
  return account.exists ? (readMint(account.programAddress, account.data)?.decimals ?? 0) : 0
}
