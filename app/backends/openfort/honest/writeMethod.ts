import type { Chance } from '../../chance.ts'
import type { Route } from './makeRoute.ts'
import { familyOf, spell, writeUri } from './makeRoute.ts'

/** Fields of the wire, before they are written. */
export type Fields = Record<string, unknown>

/** Gives whole units as the text that the contract says or as the number that some servers write, while it is exact. */
const asUnits = (chance: Chance, units: string) =>
  chance.oneIn(4) && Number.isSafeInteger(Number(units)) ? Number(units) : units

/** Writes the payment method of a route as an honest server may: what is optional is there, null, or missing. */
export async function writeMethod(chance: Chance, route: Route): Promise<Fields> {
  const { coin, receiver, units } = route
  const address = await spell(chance, receiver)
  const cex = writeExchange(chance)
  return {
    type: cex ? 'cex' : familyOf(coin),
    source: { chain: coin.chain, currency: await spell(chance, coin.currency), amount: asUnits(chance, units) },
    receiverAddress: address,
    addressUri: chance.pick([await writeUri(chance, route), await writeUri(chance, route), null, undefined]),
    deeplinks: chance.pick([[], null, undefined, await writeLinks(chance, route)]),
    fees: chance.pick([[], null, undefined, writeFees(chance)]),
    minAmount: chance.pick([null, undefined, asUnits(chance, '1000000')]),
    cex: cex ?? chance.pick([null, undefined]),
    ...(cex?.['requiresMemo']
      ? { [chance.pick(['memo', 'tag', 'destinationTag'])]: chance.pick(['A-17', 12345]) }
      : {}),
  }
}

function writeExchange(chance: Chance): Fields | undefined {
  if (!chance.oneIn(4)) return undefined
  return {
    exchange: chance.pick(['binance', 'coinbase', 'someNewOne']),
    network: chance.pick(['Base', 'Polygon POS', null, undefined]),
    minWithdrawal: chance.pick([null, undefined, asUnits(chance, '5000000')]),
    requiresMemo: chance.pick([false, null, undefined, true]),
  }
}

function writeFees(chance: Chance): readonly Fields[] {
  const amount = () => chance.pick<unknown>(['0.021', '21000', '0', 0.02, '1e-3', ''])
  return chance
    .shuffle(['gas', 'relayerGas', 'relayerService', 'app', 'newKind'])
    .slice(chance.below(5))
    .map((kind) => ({ kind, amount: amount(), currency: chance.pick(['USDC', 'POL', 'usdc']) }))
}

async function writeLinks(chance: Chance, route: Route): Promise<readonly Fields[]> {
  const uri = await writeUri(chance, route)
  const link = (app: string, url: unknown) => ({ app, label: app, url })
  return chance
    .shuffle([
      link('metamask', `https://link.metamask.io/send/${uri.slice('ethereum:'.length)}`),
      link(
        'trust',
        `https://link.trustwallet.com/send?asset=c966&address=${await spell(chance, route.receiver)}&amount=1`,
      ),
      link('rainbow', `https://rainbow.me/dapp?url=${encodeURIComponent(uri)}`),
      link('phantom', 'https://phantom.app/ul/browse/https%3A%2F%2Fpay.example%2F?ref=https%3A%2F%2Fpay.example'),
      link('new', 'https://wallet.example/send?to=0x5555555555555555555555555555555555555555'),
      link('own scheme', 'newwallet://send'),
      link('none', null),
    ])
    .slice(chance.below(7))
}
