import type { Plugin } from 'vite'

/** Modules that adapters share and nobody else needs, or that few parts do, by the end of their path. */
const copied =
  /\/(?:chains\/(?:tokens|spellings|explorers|paymentUri|verifyAddress|write\w+Uri)|i18n\/enChoosing|ui\/SearchList|methods\/(?:codeFor|payee|readThrown|relayLater|sortAssets|WithoutWallet|deposit-address\/networksOf)|backends\/(?:checkReceiver|isDollar|isLocal|readHash|toIsoMs|openfort\/(?:currency|nominal))|wallets\/relay\/toRpcError|watch\/(?:pick|sightings)|lib\/(?:askNode|poll))\.tsx?$|#(?:chainEntries|solanaNode)$/
/** A module of an adapter, of its acts, of a part that reads chains or writes codes, or of its own copies. */
const inPart =
  /\/(?:backends\/(\w+(?:\/acts)?)\/|methods\/(evm-wallet(?:\/guide)?|solana-wallet|seen|scan|bank\/order)\/|methods\/deposit-address\/(CoinList|PaySale|RouteList)(?=\.)|methods\/solana-wallet\/(sol)\/|(watch(?:\/\w+)?)\/|(screens)\/)[^/?]*$|\?copy=([\w-]+)$/

/** What comes in the file of another: one copy is enough for both. */
const isOf: Readonly<Record<string, string>> = { 'watch/evm': 'evm-wallet' }

/**
 * Gives each adapter its own copy of what only adapters share, each part that reads chains or keeps a desk its own way to
 * ask again, each that writes codes its own writer, and the wallets of EVM their own list of coins.
 *
 * A page loads one adapter, never two: in the entry, where shared code goes, every payer would fetch the tables of
 * backends that are not theirs, and every payer what few need.
 */
export function ownCopies(): Plugin {
  return {
    name: 'inlet:own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const part = inPart
        .exec(importer ?? '')
        ?.slice(1)
        .find(Boolean)
      if (!part || !importer || !/^\.|^#(?:chainEntries|solanaNode)$/.test(source)) return null
      const found = await this.resolve(source, importer.replace(/\?.*$/, ''), { skipSelf: true })
      return found && copied.test(found.id) ? `${found.id}?copy=${isOf[part] ?? part.replace('/', '-')}` : found
    },
  }
}
