import type { Threat } from '../threat.ts'

/** Threats to where the money goes. */
export const destination: readonly Threat[] = [
  {
    id: 'T01',
    threat: 'An answer that was changed on the way: another receiver',
    control:
      'Address and payment request are read apart and compared; the session is read again before a wallet is asked; any lie in one field stops the page',
    proofs: [
      ['app/backends/openfort/honest/honest.test.ts', 'every lie stops the page'],
      ['app/backends/daimo/honest/honest.test.ts', 'every lie stops the page'],
      ['e2e/flows/safeStop.spec.ts', 'never shows it'],
    ],
  },
  {
    id: 'T02',
    threat: 'An address that changes between reads',
    control: 'I2',
    proofs: [['e2e/flows/safeStop.spec.ts', 'empties the screen for good']],
  },
  {
    id: 'T03',
    threat: 'An address that is right in the document and wrong on screen',
    control: 'No style, font or text of others is loaded; the address is whole, in groups, kept from translators',
    proofs: [['e2e/flows/oneAddress.spec.ts', 'the code in the picture, the clipboard and the text are one address']],
  },
  {
    id: 'T04',
    threat: 'A code that says something else',
    control:
      'Drawn from our own matrix, dark on light with a margin of four, never by a service; decoded from pictures by another library',
    proofs: [
      ['app/islands/qr.test.ts', 'any short text is read back as it was'],
      ['e2e/flows/oneAddress.spec.ts', 'the code in the picture, the clipboard and the text are one address'],
    ],
  },
  {
    id: 'T05',
    threat: 'A look-alike address from a payer’s history',
    control: 'The whole address, always; no list of recent receivers',
    proofs: [
      ['app/chains/addressGroups.test.ts', 'groups are the whole address'],
      ['app/ui/ui.test.tsx', 'an address is drawn in groups, and its text is the address'],
    ],
  },
  {
    id: 'T06',
    threat: 'A clipboard that is changed behind the page',
    control: '“Copied” is said only when it is true; where nothing copies, the text is there to copy by hand',
    limit: 'No page can read back what a payer pastes',
    proofs: [
      [
        'app/ui/CopyButton.test.tsx',
        'a closed clipboard is got round by the copy command, with the very text selected',
      ],
      ['app/ui/CopyButton.test.tsx', 'where nothing copies it never says so'],
    ],
  },
  {
    id: 'T07',
    threat: 'An address that takes no money: zero, burnt, a token, another family, a digit short',
    control: 'A check for each family, checksum included; addresses of coins and programs are refused',
    proofs: [
      ['app/chains/verifyAddress.test.ts', 'is refused: %s'],
      ['app/chains/tokens.test.ts', 'no token of Solana or Tron can be paid as if it were a person'],
      ['app/islands/base58.test.ts', 'no typing error in one character of a Tron address is overlooked'],
    ],
  },
  {
    id: 'T08',
    threat: 'No receiver at all reaches a wallet',
    control: 'The bytes for a wallet are read back and compared with the order before anybody is asked',
    proofs: [['app/methods/evm-wallet/transaction.test.ts', 'an encoder that lies is caught before anyone is asked']],
  },
  {
    id: 'T09',
    threat: 'Another coin under the same name',
    control:
      'A coin is its chain and contract; bridged ones never go by the native one’s name; equal names are told apart by contract; text is cleaned',
    proofs: [
      ['app/chains/tokens.test.ts', 'a bridged dollar never goes by the name of the native one'],
      ['app/methods/sortAssets.test.ts', 'coins of one symbol on one chain are told apart by their contracts'],
    ],
  },
  {
    id: 'T10',
    threat: 'The right coin on the wrong network',
    control:
      'The network stands beside the address and in the copied text’s words; a wallet is switched and asked again which chain it is on',
    proofs: [
      ['app/methods/evm-wallet/createTransferPayment.test.ts', 'W11 a wallet on another chain is switched first'],
      ['e2e/flows/depositAddress.spec.ts', 'a payer who scans the QR code and sends from elsewhere'],
      ['e2e/flows/oneAddress.spec.ts', 'on the smallest phone the network’s name, the whole address'],
    ],
  },
  {
    id: 'T11',
    threat: 'A withdrawal without the memo it needs',
    control: 'No address is shown; another way is',
    proofs: [['e2e/flows/exchange.spec.ts', 'a withdrawal that needs a memo nobody has shows no address']],
  },
  {
    id: 'T12',
    threat: 'A receiver or an amount from the URL or a host',
    control: 'Both come from the session alone; nothing that a host says moves what is paid',
    proofs: [
      ['e2e/hosts/hostile.spec.ts', 'nothing that an allowed host says moves what is paid, or brings out the secret'],
      ['app/params.test.ts', 'hostile presentation is ignored'],
      ['e2e/faults/cases/input.ts', 'switches of tests and debuggers do nothing to a session of $kind'],
    ],
  },
]
