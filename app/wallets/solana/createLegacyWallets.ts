import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { makeListener } from '../../lib/makeListener.ts'
import { bareName } from './bareName.ts'
import { loadSpeech, toLegacyWallet } from './legacyWallet.ts'
import { readLegacyWallets, unnamed } from './readLegacyWallets.ts'
import type { SolanaWallet } from './solanaWallet.ts'

/** Lists the wallets that offer nothing but the old contract; `standard` are those that offer more. They may come late. */
export function createLegacyWallets(
  window: EventTarget,
  standard: Accessor<readonly SolanaWallet[]>,
): Accessor<readonly SolanaWallet[]> {
  const find = () => readLegacyWallets(window).map(toLegacyWallet)
  const [found, setFound] = createSignal(find(), { equals: isSameList })
  for (const type of ['focus', 'visibilitychange']) onCleanup(makeListener(window, type, () => setFound(find)))
  const isMore = ({ name }: SolanaWallet) =>
    name === unnamed ? standard().length === 0 : standard().every((one) => bareName(one.name) !== bareName(name))
  const listed = createMemo(() => found().filter(isMore))
  // A tap that waited for it could find its leave to open the wallet gone.
  createEffect(() => void (listed().length > 0 && loadSpeech().catch(() => undefined)))
  return listed
}

/** A scan that finds the same wallets changes nothing, so that no row is drawn anew. */
function isSameList(last: readonly SolanaWallet[], next: readonly SolanaWallet[]): boolean {
  return last.length === next.length && last.every(({ source }, at) => source === next[at]?.source)
}
