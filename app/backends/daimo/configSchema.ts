import * as v from 'valibot'
import type { Caip2 } from '../../chains/caip.ts'
import { assetId, backend, chainId, say, text } from '../configWords.ts'

const caip2 = v.pipe(
  chainId,
  v.transform((id) => id as Caip2),
)
const symbol = text(/^[\w.₮]{1,12}$/, 'a symbol such as "USDC"')

/** Checks what the deployment says of a Daimo backend. For the build alone. */
export const daimo = v.strictObject({
  kind: v.literal('daimo'),
  ...backend,
  accepts: v.strictObject({
    checkedOn: text(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day such as "2026-11-21"'),
    assets: v.pipe(v.array(assetId, say('a list of asset ids')), v.minLength(1, 'expected at least one asset')),
  }),
  pages: v.exactOptional(
    v.array(
      v.picklist(
        ['Coinbase', 'Binance', 'Lemon', 'CashApp', 'interac', 'ach', 'sepa', 'apple_pay'],
        say('an exchange or a provider of the API'),
      ),
      say('a list of pages'),
    ),
  ),
  tokens: v.exactOptional(
    v.array(
      v.strictObject({
        chainId: caip2,
        address: text(/^(?:0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$/, 'a token’s address'),
        symbol,
        decimals: v.pipe(
          v.number(say('a number of decimals')),
          v.integer(say('a whole number of decimals')),
          v.minValue(0, say('decimals from 0')),
          v.maxValue(36, say('decimals up to 36')),
        ),
      }),
      say('a list of tokens'),
    ),
  ),
})
