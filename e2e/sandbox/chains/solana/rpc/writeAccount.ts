import { getBase58Decoder, type ReadonlyUint8Array } from '@solana/kit'
import type { LiteSVM } from 'litesvm'
import { decimalsOf } from '../accounts.ts'
import { readHolding, readMint } from '../tokenAccount.ts'
import { rpcError } from './rpcError.ts'

type Account = { data: ReadonlyUint8Array; executable: boolean; lamports: bigint; programAddress: string }

/** Writes an account as a cluster does, its data in the encoding that was asked for. */
export function writeAccount(svm: LiteSVM, account: Account, encoding: unknown) {
  const { data, executable, lamports, programAddress: owner } = account
  const written = writeData(svm, owner, data, encoding ?? 'base64')
  return { lamports: Number(lamports), owner, executable, rentEpoch: 0, space: data.length, data: written }
}

function writeData(svm: LiteSVM, owner: string, data: ReadonlyUint8Array, encoding: unknown) {
  const base64 = [Buffer.from(new Uint8Array(data)).toString('base64'), 'base64']
  switch (encoding) {
    case 'base64':
      return base64
    case 'base58':
      return [getBase58Decoder().decode(data), 'base58']
    case 'jsonParsed': {
      const parsed = parse(svm, owner, data)
      return parsed ? { program: 'spl-token', space: data.length, parsed } : base64
    }
    default:
      throw rpcError(-32602, `Invalid params: unknown variant ${String(encoding)}, expected base58, base64, jsonParsed`)
  }
}

function parse(svm: LiteSVM, owner: string, data: ReadonlyUint8Array) {
  const holding = readHolding(owner, data)
  if (holding) {
    const { mint, owner: holder, units } = holding
    const tokenAmount = writeUnits(units, decimalsOf(svm, mint))
    return { type: 'account', info: { mint, owner: holder, isNative: false, state: 'initialized', tokenAmount } }
  }
  const mint = readMint(owner, data)
  if (!mint) return undefined
  const { decimals, supply, mintAuthority } = mint
  const authority = mintAuthority.__option === 'Some' ? mintAuthority.value : null
  return {
    type: 'mint',
    info: { decimals, supply: supply.toString(), isInitialized: true, mintAuthority: authority, freezeAuthority: null },
  }
}

/** Writes an amount of a token in a cluster's three spellings. */
export function writeUnits(units: bigint, decimals: number) {
  const uiAmount = Number(units) / 10 ** decimals
  return { amount: units.toString(), decimals, uiAmount, uiAmountString: toDecimal(units, decimals) }
}

function toDecimal(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
