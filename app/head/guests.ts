import { firstPart } from './firstPart.ts'

/** Files that are named below and not needed at once: their hashes are in the lists of parts, not in the document. */
export const laterFiles: readonly string[] = ['rest', 'sending']

/**
 * Gives the name of the file in which a part or an island comes: its own, or that of a part that is there before, which
 * saves a request and bytes. `asked` are the files that were asked for.
 *
 * Nearly every payer needs the islands. One address for many networks is Daimo's alone, whose payers nearly all see one;
 * a deployment without Daimo has neither. What a payer chooses by comes with what every session needs. What wallets send
 * with comes with each of them, and has a file of its own for a page that was loaded anew after a send.
 */
export function hostOf(name: string, asked: readonly string[]): string {
  switch (name) {
    case 'checksum':
    case 'qr':
      return firstPart
    case 'routes':
      return 'createDaimo'
    case 'choosing':
      return 'rest'
    case 'sending':
      return asked.find((file) => file.endsWith('Wallet')) ?? name
    default:
      return name
  }
}
