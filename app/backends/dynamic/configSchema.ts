import * as v from 'valibot'
import { chainOf, familyOf } from '../../chains/caip.ts'
import { findToken } from '../../chains/tokens.ts'
import { assetId, backend, say, text } from '../configWords.ts'

/** A coin whose decimals the page knows: without them no amount can be shown. */
const coin = v.pipe(
  assetId,
  v.check((id) => findToken(id) !== undefined, 'expected a coin that the page knows'),
)
const familyIs = (families: readonly string[], expected: string) =>
  v.pipe(
    coin,
    v.check((id) => families.includes(familyOf(chainOf(id))), expected),
  )

/** Checks what the deployment says of a Dynamic environment. For the build alone. */
export const dynamic = v.strictObject({
  kind: v.literal('dynamic'),
  ...backend,
  environmentId: text(
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
    'an environment id: a UUID in lower-case letters',
  ),
  wallets: v.array(
    familyIs(['evm', 'solana'], 'expected a coin that wallets here can send: of an EVM chain or Solana'),
    say('a list of asset ids'),
  ),
  addresses: v.array(
    familyIs(
      ['evm', 'solana', 'tron'],
      'expected a coin whose addresses can be checked: of an EVM chain, Solana or Tron',
    ),
    say('a list of asset ids'),
  ),
  exchanges: v.array(
    v.picklist(['coinbase', 'kraken', 'gemini'], say('an exchange of the API')),
    say('a list of exchanges'),
  ),
})
