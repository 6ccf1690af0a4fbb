import type { I18n } from '../i18n/createI18n.tsx'
import { enSolanaWays } from '../i18n/enSolanaWays.ts'
import { bareName } from '../wallets/solana/bareName.ts'
import type { SolanaWallet } from '../wallets/solana/solanaWallet.ts'
import { networksStep } from './networksStep.ts'
import type { Way } from './way.ts'

/**
 * Puts Solana's wallets among the ways to pay. A wallet that is here for both families has one row, and its networks
 * are asked for after the tap; the row of Solana itself becomes the other wallets, or the way to a wallet elsewhere
 * where this session may be opened there or one is paired.
 */
export function joinWays(
  ways: readonly Way[],
  found: readonly SolanaWallet[],
  hasElsewhere: boolean,
  i18n: I18n,
): readonly Way[] {
  const { text } = i18n.with(enSolanaWays)
  const twinOf = ({ key, name }: Way) =>
    key.startsWith('evm_wallet/') ? found.find((wallet) => bareName(wallet.name) === bareName(name)) : undefined
  const joined = new Set(ways.flatMap((way) => twinOf(way)?.id ?? []))
  const ownRows = found.filter(({ id }) => !joined.has(id))
  return ways.flatMap((way): readonly Way[] => {
    const twin = twinOf(way)
    if (twin && way.view) return [{ ...way, why: text().solanaWays.both, view: networksStep(way.view, twin.id) }]
    // A wallet that is here makes it untrue that there is none.
    if (way.key === 'evm_wallet' && found.length > 0) return []
    if (way.key !== 'solana_wallet') return [way]
    if (ownRows.length > 0) return ownRows.map((wallet) => toRow(wallet, text().choose.hasWallet))
    if (!hasElsewhere) return joined.size > 0 ? [] : [toDeadRow(way, text().choose.noWallet)]
    return [{ ...way, name: text().solanaWays.name, why: text().solanaWays.inApp }]
  })
}

function toRow({ id, name, icon, why }: SolanaWallet, here: string): Way {
  const view = { at: 'solana_wallet', step: `choose/${id}` } as const
  return { key: `solana_wallet/${id}`, name, why: why ?? here, icon: 'wallet', image: icon, view }
}

function toDeadRow({ key, name, icon }: Way, why: string): Way {
  return { key, name, why, icon }
}
