import { describe, expect, test } from 'vitest'
import { outcomeOf, readFlow } from './readFlow.ts'
import { coins, flows, quote, samples, sources, wire } from './scripted.ts'

describe('where it lands', () => {
  const settlement = (chainId: string, tokenAddress: string, symbol: string, tokenDecimals = 6) => {
    return { chainName: 'EVM', chainId, tokenAddress, symbol, tokenDecimals }
  }
  const [one, other] = [settlement('8453', samples.token, 'USDC'), settlement('10', `0x${'a'.repeat(40)}`, 'OWN', 18)]
  const configs = (...settlements: object[]) => ({
    ...{ toAddress: undefined, toChainId: undefined, toChainName: undefined, toToken: undefined },
    settlementConfig: { strategy: 'cheapest', settlements },
    destinationConfig: { destinations: [{ chainName: 'EVM', type: 'address', identifier: samples.target }] },
  })

  test('a price in dollars is an amount of a dollar, and of nothing else', () => {
    expect(readFlow(wire()).target).toEqual({
      asset: {
        assetId: 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
        chainId: 'eip155:1',
        symbol: 'USDC',
        decimals: 6,
      },
      ...{ address: samples.target, amount: 25_000_000n },
    })
    expect(readFlow(wire({ currency: 'EUR' })).target.amount).toBeUndefined()
    expect(readFlow(wire({ toToken: '0x0000000000000000000000000000000000000000' })).target).toEqual({
      asset: { assetId: 'eip155:1/slip44:60', chainId: 'eip155:1', symbol: 'ETH', decimals: 18 },
      address: samples.target,
    })
  })

  test('what a quote brings does not change what was asked for', () => {
    const brought = wire({ ...flows.quoted, quote: quote({ toAmount: '24990000' }) })
    expect(readFlow(brought).target.amount).toBe(25_000_000n)
  })

  test('before a quote the first coin of the list is shown, and another may follow', () => {
    expect(readFlow(wire(configs(one))).target).toMatchObject({
      ...{ asset: coins.base, address: samples.target, amount: 25_000_000n, isOpen: true },
    })
    expect(
      readFlow(wire({ ...configs(one, other), toToken: samples.token, toChainId: '8453', toChainName: 'EVM' })).target,
    ).toHaveProperty('isOpen')
    const sent = wire({ ...configs(one, other), ...sources.wallet, executionState: 'broadcasted' })
    expect(readFlow(sent).target).not.toHaveProperty('isOpen')
  })

  test('a coin that the page does not know is the backend’s to name', () => {
    expect(readFlow(wire(configs(other))).target.asset).toMatchObject({ symbol: 'OWN', decimals: 18 })
    const named = { toToken: `0x${'A'.repeat(40)}`, toChainId: '10' }
    expect(readFlow(wire({ ...configs(one, other), ...named, toChainName: 'EVM' })).target.asset).toMatchObject({
      ...{ symbol: 'OWN', decimals: 18 },
    })
    expect(readFlow(wire(named)).target.asset).toMatchObject({ isScaleOwn: true })
  })

  test('a coin that the backend calls a dollar has no amount, before a quote as after it', () => {
    const named = { toToken: `0x${'a'.repeat(40)}`, toChainId: '10', toChainName: 'EVM' }
    expect(readFlow(wire(named)).target.amount).toBeUndefined()
    expect(readFlow(wire({ ...flows.quoted, ...named })).target).toMatchObject({
      asset: { symbol: 'USDC', decimals: 6 },
    })
    expect(readFlow(wire({ ...flows.quoted, ...named })).target.amount).toBeUndefined()
  })

  test('nothing at all cannot be shown', () => {
    expect(outcomeOf(wire(configs()))).toBe('backend_unreadable')
    expect(outcomeOf(wire({ ...configs(one), destinationConfig: {} }))).toBe('backend_unreadable')
  })
})
