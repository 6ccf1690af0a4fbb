import { firstPart } from './firstPart.ts'

/** A file that is named below and not needed at once: its hash is in a list of parts, not in the document. */
export const laterFile = 'rest'

/** What comes in the files of several parts, after each of those. */
const several = /Wallet sending$|Relay relay$/

/**
 * Gives the name of the file in which a part or an island comes: its own, or that of a part that is there before, which
 * saves a request and bytes. `asked` are the files that were asked for.
 *
 * Nearly every payer needs the islands. One address for many networks is Daimo's alone, whose payers nearly all see one;
 * a deployment without Daimo has neither. What a payer chooses by comes with what every session needs, and so do the
 * screens of a payment, which have to be there when the line is not. What wallets send with comes with each of them, and
 * has a file of its own for a page that was loaded anew after a send; so it is with what pairs wallets on other devices,
 * for each family of networks.
 */
export function hostOf(name: string, asked: readonly string[]): string {
  switch (name) {
    case 'checksum':
    case 'qr':
      return firstPart
    case 'routes':
      return 'createDaimo'
    case 'choosing':
    case 'outcomes':
      return 'rest'
    default:
      return asked.find((file) => several.test(`${file} ${name}`)) ?? name
  }
}
