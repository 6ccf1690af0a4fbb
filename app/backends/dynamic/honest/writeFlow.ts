import type { Chance } from '../../chance.ts'
import { makeAddress, makeHash, spell } from '../../honestWords.ts'
import { startedAt } from '../scripted.ts'
import type { Coin } from './makeCoin.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Where the money comes from; `receiver` is the address that takes it, `account` the one that sends it. */
export type Source = {
  readonly type: 'wallet' | 'deposit_address' | 'exchange'
  readonly coin: Coin
  readonly account: string
  readonly receiver: string
}

/** What one answer tells. */
export type Telling = {
  readonly flowId: string
  readonly target: Coin
  readonly to: string
  /** Whether a flow names where it lands, or its configuration alone until there is a price. */
  readonly isNewer: boolean
  readonly execution: string
  readonly settlement: string
  readonly risk: string
  readonly source?: Source | undefined
  readonly quote?: { readonly version: number; readonly units: bigint; readonly isPrepared: boolean } | undefined
  readonly failure?: string | undefined
}

/** Writes a flow as an honest server may. For tests only. */
export async function writeFlow(chance: Chance, telling: Telling): Promise<Fields> {
  const { flowId, execution, settlement, risk, source, quote, failure } = telling
  const isSent = /broadcasted|source_/.test(execution) && execution !== 'source_attached'
  return {
    ...{ id: flowId, mode: chance.pick(['deposit', 'payment']), amount: chance.pick(['25', '25.00', '25.000']) },
    ...{ currency: chance.pick(['USD', 'usd']), memo: chance.pick([undefined, null, { order: 'A-17' }]) },
    ...{ executionState: execution, settlementState: settlement, riskState: risk },
    ...(await writeTarget(chance, telling)),
    ...(source && (await writeSource(chance, source, quote !== undefined))),
    quote: source && quote ? await writeQuote(chance, telling, source, quote) : chance.pick([undefined, null]),
    txHash: isSent && source?.type !== 'exchange' ? makeHash(chance, source?.coin.family ?? 'evm') : undefined,
    settlementTxHash:
      settlement === 'completed' ? makeHash(chance, telling.target.family) : chance.pick([null, undefined]),
    failure: failure ? { code: failure, message: 'x', category: 'y', stage: 'z', retryable: false } : undefined,
    ...{ expiresAt: writeTime(chance, 3_600_000), createdAt: writeTime(chance, -5_000) },
    completedAt: settlement === 'completed' ? writeTime(chance, 60_000) : undefined,
    uiConfig: chance.pick([undefined, null, { returnUrl: 'https://shop.example/done' }]),
  }
}

async function writeTarget(chance: Chance, { target, to, isNewer, quote }: Telling): Promise<Fields> {
  const { family, chainName, chainId, token, symbol, decimals: tokenDecimals } = target
  const settlement = { chainName, chainId, tokenAddress: await spell(chance, family, token), symbol, tokenDecimals }
  const identifier = await spell(chance, family, to)
  const configs = {
    settlementConfig: { strategy: 'cheapest', settlements: [settlement] },
    destinationConfig: { destinations: [{ chainName, type: 'address', identifier }] },
  }
  const named = {
    ...{ toAddress: await spell(chance, family, to), toChainId: chainId, toChainName: chainName },
    toToken: await spell(chance, family, token),
  }
  if (isNewer) return { ...configs, ...(quote && named) }
  return { ...named, ...chance.pick([{}, { settlementConfig: null }]) }
}

async function writeSource(
  chance: Chance,
  { type, coin, account, receiver }: Source,
  hasQuote: boolean,
): Promise<Fields> {
  const { family, chainName, chainId } = coin
  if (type === 'exchange') {
    const metadata = { url: 'https://pay.coinbase.com/buy?x=1', orderId: chance.hex(8) }
    return { sourceType: type, exchangeSource: { exchangeId: chance.pick(['coinbase', 'kraken', 'bybit']), metadata } }
  }
  return {
    ...{ sourceType: type, fromChainName: chainName, fromChainId: chainId },
    fromAddress: type === 'wallet' ? await spell(chance, family, account) : chance.pick([undefined, null]),
    fromToken: hasQuote ? await spell(chance, family, coin.token) : chance.pick([undefined, null]),
    depositAddress: type === 'deposit_address' && hasQuote ? await spell(chance, family, receiver) : null,
  }
}

async function writeQuote(
  chance: Chance,
  { target }: Telling,
  source: Source,
  { version, units, isPrepared }: NonNullable<Telling['quote']>,
): Promise<Fields> {
  const { symbol, decimals } = source.coin
  return {
    ...{ version, fromAmount: units.toString(), toAmount: (units - units / 100n).toString() },
    fees: chance.pick([
      undefined,
      null,
      { totalFeeUsd: '0.12', gasEstimate: { usdValue: '0.01', nativeValue: '0.000004', nativeSymbol: 'ETH' } },
      { totalFeeUsd: 0.12 },
    ]),
    estimatedTimeSec: chance.pick([30, undefined]),
    fromTokenInfo: { symbol, decimals, name: symbol, logoURI: null },
    toTokenInfo: { symbol: target.symbol, decimals: target.decimals },
    ...{ createdAt: writeTime(chance, version), expiresAt: writeTime(chance, 60_000 + version) },
    signingPayload:
      isPrepared && source.type === 'wallet'
        ? await writePayload(chance, source, units)
        : chance.pick([undefined, null]),
    rawQuote: chance.pick([undefined, { steps: [{ to: '0x0' }] }]),
  }
}

async function writePayload(chance: Chance, { coin }: Source, units: bigint): Promise<Fields> {
  const { chainName, chainId, token, isNative, family } = coin
  if (family === 'solana') return { chainName, chainId, serializedTransaction: 'AQAB' }
  const spender = makeAddress(chance, 'evm')
  const isAllowed = isNative || chance.oneIn(3)
  const approval = { spenderAddress: await spell(chance, 'evm', spender), amount: units.toString() }
  return {
    ...chance.pick([{ chainName, chainId }, {}]),
    evmApproval: isAllowed
      ? chance.pick([undefined, null])
      : { ...approval, tokenAddress: await spell(chance, 'evm', token) },
    evmTransaction: {
      to: isAllowed && !isNative ? token : spender,
      data: chance.pick(['0x', '0xabcdef', '0xABCDEF']),
      value: isNative
        ? chance.pick([units.toString(), `0x${units.toString(16)}`])
        : chance.pick(['0x0', '0', undefined]),
      gasLimit: chance.pick(['0x30d40', '200000', undefined, null]),
      nonce: chance.pick([undefined, 7]),
    },
  }
}

/** Writes a time in one of the ways of ISO 8601. */
function writeTime(chance: Chance, afterMs: number): string {
  const text = new Date(startedAt + afterMs).toISOString()
  return chance.pick([text, text.replace('Z', '+00:00'), text.replace('Z', '123Z')])
}
