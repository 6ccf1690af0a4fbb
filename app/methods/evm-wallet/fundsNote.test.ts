// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import type { Asset } from '../../chains/assets.ts'
import { createI18n } from '../../i18n/createI18n.tsx'
import { enWallet } from '../../i18n/enWallet.ts'
import { fundsNote } from './fundsNote.ts'

const ether: Asset = { assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453', symbol: 'ETH', decimals: 18 }

test.each([
  [10_999_999_689_524_225_359_790n, '10,999.999689 ETH'],
  [1_999_999_999_999_999_999n, '1.999999 ETH'],
  [999_999_999_999n, '0.000000999999999999 ETH'],
  [1n, '0.000000000000000001 ETH'],
])('a balance of %s base units reads %s, never more than there is', (units, written) => {
  const note = createRoot((end) => {
    const i18n = createI18n(['en'], document.documentElement).with(enWallet)
    const words = fundsNote(i18n, ether, { units }, { kind: 'unknown' })
    end()
    return words
  })
  expect(note?.replace(/\u00a0/g, ' ')).toContain(written)
})
