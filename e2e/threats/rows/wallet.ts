import type { Threat } from '../threat.ts'

/** Threats by wallets, and to what is asked of them. */
export const wallet: readonly Threat[] = [
  {
    id: 'T13',
    threat: 'A wallet on another chain when it sends',
    control: 'Switched, read again, named in the request, read again after it',
    proofs: [
      [
        'app/methods/evm-wallet/createTransferPayment.test.ts',
        'W14 a chain that changes between check and send sends nothing',
      ],
      ['e2e/flows/walletRowsTwice.spec.ts', 'W15 a wallet that says one chain and sends on another is found out'],
    ],
  },
  {
    id: 'T14',
    threat: 'A second payment: double tap, reload, two tabs, a lost answer',
    control: 'I6; after an unknown outcome the payer looks in the wallet first',
    proofs: [
      ['app/methods/evm-wallet/sendOnce.test.ts', 'a page that lost the answer by a reload asks to look first'],
      ['e2e/flows/walletTrouble.spec.ts', 'W10 a double click asks the wallet once and sends once'],
      ['e2e/flows/walletRowsTwice.spec.ts', 'W29 a link that opens twice is one session'],
    ],
  },
  {
    id: 'T15',
    threat: 'A hash that is none, old, or of another payment',
    control: 'A claim, checked in shape and against what was sent before; only the backend says that money came',
    proofs: [
      ['app/methods/evm-wallet/sendTransfer.test.ts', 'W19 an answer of %s leaves the outcome open'],
      ['app/methods/evm-wallet/sendTransfer.test.ts', 'W20 the hash of the transfer before is not taken for a new one'],
    ],
  },
  {
    id: 'T16',
    threat: 'Announcements that lie, flood or throw',
    control:
      'Read through a schema, icons as small data images, the first of a name stays, eight are listed, none is picked by itself',
    proofs: [
      ['app/wallets/createProviders.test.ts', 'an icon that is no small data image is left out: %s'],
      ['app/wallets/createProviders.test.ts', 'W03 a flood of announcements is cut at eight wallets'],
      ['app/wallets/createProviders.test.ts', 'an announcement of %s is dropped'],
    ],
  },
  {
    id: 'T17',
    threat: 'A Solana transaction that does more than pay',
    control:
      'Read byte by byte: fee payer, amount, authority, delegate; what is provably bad is refused, what is not understood is said to be so',
    limit: 'Routers’ programs and lookup tables are allowed unless the deployment says `strict`',
    proofs: [
      ['app/islands/solana.test.ts', 'a transaction for another account is refused'],
      ['app/islands/solana.test.ts', 'a program that the page does not know makes a transaction opaque and is named'],
      ['app/islands/solana/oracle/honest.test.ts', 'no honest transaction is refused, and what is said of it is so'],
    ],
  },
  {
    id: 'T18',
    threat: 'An approval of more, or a call of anything',
    control:
      'Approvals are of the exact amount and of the call’s own contract; the list of what may be asked of a wallet is closed',
    proofs: [
      ['app/methods/evm-wallet/call/allow.test.tsx', 'first the exact amount is allowed, then the call is sent, once'],
      ['app/methods/evm-wallet/call/judgeCall.test.ts', 'the lists of dangers hold these and no others'],
      ['app/bridge/wallets/hostWallets.test.ts', 'what sends or signs is passed on only as reviewed'],
    ],
  },
  {
    id: 'T19',
    threat: 'A node that lies',
    control: 'What a chain says is “seen”, never “received”; balances only sort the list',
    proofs: [
      [
        'e2e/flows/doublePay.spec.ts',
        'what the chain has and the backend has not is seen, never received, and no host is told of it',
      ],
      ['app/watch/evm/readEvmFate.test.ts', 'a node that tells nonsense is not asked without end'],
    ],
  },
  {
    id: 'T20',
    threat: 'A wallet that stays out of frames',
    control: 'Its own page is offered first, by the host or in a tab, with the same session',
    proofs: [
      [
        'e2e/flows/walletLinksFramed.spec.ts',
        'W02: a frame whose host opens nothing opens the full page in a tab, where a wallet pays',
      ],
    ],
  },
]
