import { firstPart } from './firstPart.ts'

/**
 * Gives the name of the file in which a part or an island comes: its own, or that of a part that is there before, which
 * saves a request and bytes.
 *
 * Nearly every payer needs the islands. One address for many networks is Daimo's alone, whose payers nearly all see one;
 * a deployment without Daimo has neither.
 */
export function hostOf(name: string): string {
  switch (name) {
    case 'checksum':
    case 'qr':
      return firstPart
    case 'routes':
      return 'createDaimo'
    default:
      return name
  }
}
