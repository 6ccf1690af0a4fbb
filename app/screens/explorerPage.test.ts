import { expect, test } from 'vitest'
import { solana, tron } from '../chains/caip.ts'
import { explorerPage } from './explorerPage.ts'

test.each([
  ['eip155:10', 'tx', '0xab', 'https://optimistic.etherscan.io/tx/0xab'],
  ['eip155:10', 'address', '0xab', 'https://optimistic.etherscan.io/address/0xab'],
  [solana, 'tx', '5sig', 'https://solscan.io/tx/5sig'],
  [solana, 'address', '7Ecd', 'https://solscan.io/account/7Ecd'],
  [tron, 'tx', 'ab12', 'https://tronscan.org/#/transaction/ab12'],
  [tron, 'address', 'T9yD', 'https://tronscan.org/#/address/T9yD'],
  ['eip155:999', 'tx', '0xab', undefined],
] as const)('on %s the page of %s %s is %s', (chainId, kind, id, url) => {
  expect(explorerPage(chainId, kind, id)?.href).toBe(url)
})
