import { readDecimal } from '../../chains/amount.ts'
import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { BankRow, BankTransfer, Holder, Transfer } from '../../model/instruction.ts'
import type { Coin } from '../../model/ramp.ts'
import { checkReceiver } from '../checkReceiver.ts'
import type { Place } from '../reader.ts'
import { codeAt, decimalAt, networkAt, textAt } from './wire.ts'

/** What a transfer says of itself, against which its instructions are checked. */
export type Facts = {
  /** Exact decimal text of what is paid. */
  readonly amount: string
  /** Of what is paid, upper-case. */
  readonly currency: string
  /** The rail or network that it is paid on. */
  readonly network: string
  /** The coin that is sold. */
  readonly coin?: Coin | undefined
  readonly senderAddress?: string | undefined
  /** Absent where the backend itself shows the instructions. */
  readonly held?: Holder | undefined
}

/**
 * Reads what to pay into, or nothing where there is nothing to pay by. It speaks of the same payment as the transfer it
 * came with: of another amount, currency or network it is a contradiction.
 *
 * @throws {@link DepositError} `session_mismatch`, `address_invalid`, `backend_unreadable`
 */
export function toInstruction(told: Place, facts: Facts): BankTransfer | Transfer | undefined {
  if (told.isAbsent) return undefined
  checkSame(told, facts)
  return facts.coin ? toTransfer(told, facts, facts.coin) : toBankTransfer(told, facts)
}

function checkSame(told: Place, facts: Facts): void {
  const said = { amount: decimalAt(told, 'amount'), currency: codeAt(told, 'currency'), network: networkAt(told) }
  const wrong = (['amount', 'currency', 'network'] as const).find((key) => said[key] && said[key] !== facts[key])
  if (wrong) throw new DepositError('session_mismatch', { path: `sourceDepositInstructions.${wrong}` })
}

/** Most characters of one line of the bank's. */
const mostText = 500

const rows = [
  ['beneficiary', 'bankBeneficiaryName'],
  ['account_number', 'bankAccountNumber'],
  ['routing_number', 'bankRoutingNumber'],
  ['bank_name', 'bankName'],
] as const

function toBankTransfer(told: Place, facts: Facts): BankTransfer | undefined {
  const found = rows.flatMap(([label, key]): readonly BankRow[] => {
    const value = wholeAt(told, key)
    return value === undefined ? [] : [{ label, value }]
  })
  if (!found.some(({ label }) => label === 'account_number')) return undefined
  const message = wholeAt(told, 'depositMessage')
  const reference = message && codeIn(message)
  return {
    kind: 'bank_transfer',
    rail: facts.network,
    amount: { text: facts.amount, currency: facts.currency },
    ...(reference && { reference }),
    ...(message && { message }),
    rows: found,
    ...(facts.held && { held: facts.held }),
  }
}

/** Reads text for people that is of no use in part: what is too long to be shown whole is a misfit. */
function wholeAt(told: Place, key: string): string | undefined {
  const place = told.at(key)
  return place.isAbsent ? undefined : cleanText(place.text(mostText), mostText) || undefined
}

/**
 * Finds the code in the one sentence that is documented: "Your reference code is 7FA4. Include it …". In any other
 * wording a part of the code could be taken for the whole of it, and the payment would not be matched: then there is none.
 */
function codeIn(message: string): string | undefined {
  const [, code] = /^Your reference code is ([\w-]{4,64})(?:\.?$|\. )/.exec(message) ?? []
  return code !== undefined && /\d/.test(code) ? code : undefined
}

function toTransfer(told: Place, facts: Facts, { asset }: Coin): Transfer | undefined {
  const receiverAddress = textAt(told, 'toAddress')
  if (receiverAddress === undefined) return undefined
  checkReceiver(receiverAddress, familyOf(asset.chainId), [asset])
  const units = readDecimal(facts.amount, asset.decimals)
  if (units === undefined) return told.at('amount').refuse(`at most ${asset.decimals} decimals`)
  const senderAddress = facts.senderAddress ?? textAt(told, 'fromAddress')
  const family = familyOf(asset.chainId)
  if (senderAddress !== undefined && isSameAddress(family, senderAddress, receiverAddress))
    throw new DepositError('address_invalid', { reason: 'own', family })
  return {
    kind: 'transfer',
    asset,
    receiverAddress,
    amount: { units, basis: 'exact' },
    fees: [],
    walletLinks: [],
    memo: { kind: 'none' },
    ...(senderAddress !== undefined && { senderAddress }),
    ...(facts.held && { held: facts.held }),
  }
}
