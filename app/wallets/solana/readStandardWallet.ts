import { cleanText } from '../../lib/cleanText.ts'
import { isIcon, mostName } from '../readAnnouncement.ts'
import { sendByStandard } from './sendByStandard.ts'
import type { SolanaWallet } from './solanaWallet.ts'
import { readAccounts } from './standardAccounts.ts'
import type { StandardWallet } from './walletStandard.ts'
import { isStandardWallet } from './walletStandard.ts'

/**
 * Reads what a wallet registered, or gives nothing when it is no wallet that can pay on Solana. Each part that is shown
 * is read once and copied, so that a getter cannot answer twice.
 *
 * @see https://github.com/wallet-standard/wallet-standard
 */
export function readStandardWallet(registered: unknown): SolanaWallet | undefined {
  try {
    if (!isStandardWallet(registered)) return undefined
    const { icon } = registered
    const name = cleanText(registered.name, mostName)
    if (!name) return undefined
    return {
      id: encodeURIComponent(name),
      name,
      ...(isIcon(icon) && { icon }),
      source: registered,
      connect: (isSilent) => connect(registered, isSilent),
      accounts: () => readAccounts(registered),
      watch: (onChange) => watch(registered, onChange),
      send: (address, transaction) => sendByStandard(registered, address, transaction),
    }
  } catch {
    return undefined
  }
}

async function connect({ features }: StandardWallet, isSilent: boolean): Promise<unknown> {
  return features['standard:connect'].connect(isSilent ? { silent: true } : undefined)
}

/** A wallet without events is read again before a send anyway. */
function watch({ features }: StandardWallet, onChange: () => void): () => void {
  const off = attempt(() => features['standard:events']?.on('change', onChange))
  return () => attempt(() => typeof off === 'function' && off())
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
