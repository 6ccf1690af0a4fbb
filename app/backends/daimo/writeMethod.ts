import { formatUnits, readDecimal } from '../../chains/amount.ts'
import { solana, tokenAddressOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Target } from '../../model/session.ts'
import type { MethodChoice } from '../backend.ts'
import { isExchange } from './pages.ts'
import { toDollars } from './toDollars.ts'
import { tronUsdt } from './wire.ts'

/** What a choice is written for. */
type Asking = { readonly backend: string; readonly clientSecret: string; readonly target: Target | undefined }

/**
 * Writes the body that sets a payment method. `amountUsd` is a JSON number with the very digits of the amount: it never
 * is a float on the way.
 *
 * @throws {@link DepositError} `method_unavailable`, `amount_invalid`
 */
export function writeMethod(choice: MethodChoice, { backend, clientSecret, target }: Asking): string {
  const write = (method: object, amountUsd?: string) => {
    const json = JSON.stringify({ clientSecret, paymentMethod: method })
    return amountUsd === undefined ? json : `${json.slice(0, -2)},"amountUsd":${amountUsd}}}`
  }
  const none = () => new DepositError('method_unavailable', { backend })
  switch (choice.kind) {
    case 'any_transfer':
      if (choice.family !== 'evm') throw none()
      return write({ type: 'evm' })
    case 'transfer': {
      if (choice.asset.assetId !== tronUsdt.assetId || choice.amount === undefined) throw none()
      return write({ type: 'tron' }, formatUnits(choice.amount, choice.asset.decimals))
    }
    case 'sign': {
      const { asset, amount, account } = choice
      const amountUsd = amount === undefined ? undefined : toDollars(asset, amount, target)
      if (asset.chainId !== solana || amountUsd === undefined) throw none()
      const inputTokenMint = tokenAddressOf(asset.assetId) ?? '11111111111111111111111111111111'
      return write({ type: 'solana', walletAddress: account, inputTokenMint }, amountUsd)
    }
    case 'redirect':
      if (!isExchange(choice.page)) return write({ type: 'fiat', fiatMethod: choice.page })
      return write({ type: 'exchange', exchangeId: choice.page, platform: platform() }, readDollars(choice.amount))
  }
}

function readDollars(text = ''): string {
  const units = readDecimal(text, 6)
  if (!units) throw new DepositError('amount_invalid', { reason: text === '' ? 'empty' : 'not_a_number' })
  return formatUnits(units, 6)
}

function platform(): string {
  const { userAgent } = navigator
  return /android/i.test(userAgent) ? 'android' : /iphone|ipad|ipod/i.test(userAgent) ? 'ios' : 'desktop'
}
