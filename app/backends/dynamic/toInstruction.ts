import type { Asset } from '../../chains/assets.ts'
import { isDepositError } from '../../errors.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import type { Instruction, Redirect, Sign, Transfer } from '../../model/instruction.ts'
import type { Route } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { checkWorth } from './checkWorth.ts'
import { exchangeAt, exchangeNames, isVendors } from './exchanges.ts'
import { markOf, toFees } from './quote.ts'
import { checkChain, toPreparedCall, toPreparedTransaction } from './toPrepared.ts'
import { timeAt } from './toStanding.ts'
import { chainAt, labelAt, familyAt, readTold, textAt, toAsset } from './wire.ts'

/** What the adapter knows beside the flow. */
export type Beside = {
  /** Ms since epoch. */
  readonly now: number
  /** Whether this page holds the token that goes on with the flow. */
  readonly hasToken: boolean
  /** What the deployment lets a wallet pay with, by asset id: no other coin is signed for. */
  readonly walletCoins: ReadonlySet<string>
  /** The origin of the API: its own pages are the vendor's. */
  readonly home: string
  /** Gives the end of a quote on this device's clock, where it was asked for here. */
  readonly endOf: (mark: string) => number | undefined
  /** Gives what a quote was prepared as, where the flow does not repeat it. */
  readonly payloadOf: (mark: string) => Place | undefined
}

/** The chosen way as far as the page can follow it. */
export type Way = { readonly route?: Route; readonly instruction?: Instruction }

/** Turns the source of a flow into what the payer must do and the way the money takes. */
export function toWay(flow: Place, beside: Beside): Way {
  switch (textAt(flow, 'sourceType') ?? '') {
    case 'wallet': {
      const asset = sourceAsset(flow)
      return { ...(asset && { route: { asset } }), instruction: toSign(flow, asset, beside) }
    }
    case 'exchange': {
      const instruction = toRedirect(flow, beside)
      return instruction ? { instruction } : {}
    }
    case 'deposit_address': {
      const asset = sourceAsset(flow)
      const instruction = asset && toTransfer(flow, asset, beside)
      return instruction ? { route: { asset, receiverAddress: instruction.receiverAddress }, instruction } : {}
    }
    default:
      return {}
  }
}

/** Gives the coin that is sent; nothing before the first quote. */
export function sourceAsset(flow: Place): Asset | undefined {
  const chainId = chainAt(flow, 'from')
  const token = labelAt(flow, 'fromToken')
  if (chainId === undefined || token === undefined) return undefined
  const asset = toAsset(chainId, token, readTold(flow.at('quote').at('fromTokenInfo')))
  // Its amounts are base units: without decimals they mean nothing.
  return asset.isScaleOwn ? undefined : asset
}

/**
 * Reads what is to be signed. A quote that is over is never signed, and neither is one that this page could not report.
 */
function toSign(flow: Place, asset: Asset | undefined, beside: Beside): Sign {
  const family = familyAt(flow, 'from')
  const expiresAt = quoteEnd(flow.at('quote'), beside)
  const end = expiresAt === undefined ? {} : { expiresAt }
  if (family !== 'evm' && family !== 'solana') return { kind: 'sign', family, ...end }
  const isFresh = beside.hasToken && expiresAt !== undefined && beside.now < expiresAt
  // What is provably bad was refused aloud when it was asked for; here it is only not offered.
  const isTaken = asset !== undefined && beside.walletCoins.has(asset.assetId)
  const prepared = isFresh && isTaken ? quietly(() => readPrepared(flow, beside)) : undefined
  return { kind: 'sign', family, ...prepared, ...end } as Sign
}

/**
 * Reads what a quote was prepared as, or nothing where it was not prepared yet.
 *
 * @throws {@link DepositError} `transaction_refused`, `backend_unreadable`
 */
export function readPrepared(flow: Place, { payloadOf }: Pick<Beside, 'payloadOf'>) {
  const quote = flow.at('quote')
  const told = quote.at('signingPayload')
  const payload = told.isAbsent ? payloadOf(markOf(quote)) : told
  const asset = sourceAsset(flow)
  const family = familyAt(flow, 'from')
  if (!payload || !asset || (family !== 'evm' && family !== 'solana')) return undefined
  checkChain(payload, flow)
  checkWorth(flow, asset)
  const parts = { payload, quote, asset, account: flow.at('fromAddress').text(255) }
  return { prepared: family === 'evm' ? toPreparedCall(parts) : toPreparedTransaction(parts) }
}

function quietly<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (thrown) {
    if (isDepositError(thrown)) return undefined
    throw thrown
  }
}

/** The end of a quote by this device's clock where it was asked for here; the backend's own word otherwise. */
function quoteEnd(quote: Place, { endOf }: Pick<Beside, 'endOf'>): number | undefined {
  return quote.isAbsent ? undefined : (endOf(markOf(quote)) ?? timeAt(quote, 'expiresAt'))
}

/**
 * Leads to the page of an exchange: its page is the one thing that is used of what differs by exchange. One that is
 * neither an exchange's nor the vendor's is led to by no name.
 */
export function toRedirect(flow: Place, { home }: Pick<Beside, 'home'>): Redirect | undefined {
  const source = flow.at('exchangeSource')
  const url = textAt(source.at('metadata'), 'url')
  if (url === undefined || !isSafeLink(url)) return undefined
  const id = readIfFit(() => source.at('exchangeId').label()) ?? ''
  const provider = exchangeAt(url) ?? (isVendors(url, home) ? (exchangeNames[id] ?? id) : undefined)
  return provider === undefined ? undefined : { kind: 'redirect', url, provider, confirmsItself: true }
}

/** The address takes money until the flow ends; the amount is promised for as long as the quote. */
function toTransfer(flow: Place, asset: Asset, beside: Beside): Transfer | undefined {
  const receiverAddress = textAt(flow, 'depositAddress')
  const quote = flow.at('quote')
  if (receiverAddress === undefined || quote.isAbsent) return undefined
  const rateUntil = quoteEnd(quote, beside)
  return {
    kind: 'transfer',
    asset,
    receiverAddress,
    amount: { units: quote.at('fromAmount').units(), basis: 'derived' },
    fees: toFees(quote),
    walletLinks: [],
    memo: { kind: 'none' },
    ...(rateUntil !== undefined && { rateUntil }),
  }
}
