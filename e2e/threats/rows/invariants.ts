import type { Threat } from '../threat.ts'

/** What holds always: a breach empties the screen or keeps the act from being done. */
export const invariants: readonly Threat[] = [
  {
    id: 'I1',
    threat: 'Two addresses on one screen',
    control:
      'Shown, scanned, copied, linked and asked of a wallet are one parsed value of this session, compared when it is drawn and again before a wallet is asked',
    proofs: [
      ['e2e/flows/oneAddress.spec.ts', 'the code in the picture, the clipboard and the text are one address'],
      ['app/methods/evm-wallet/sendTransfer.test.ts', 'bytes that pay somebody else never reach the wallet'],
      ['app/methods/codeFor.test.ts', 'a request that says another receiver than the session is never drawn'],
      ['app/backends/openfort/toSession.test.ts', 'keeps a wallet link only when it pays what the screen shows'],
    ],
  },
  {
    id: 'I2',
    threat: 'An address that moves',
    control:
      'On one route an address never changes: SAFE-STOP. A new one comes only with a new route, or in the one read after a choice that the payer made in this browser: tabs tell each other, and leave word for those that cannot hear',
    limit:
      'A choice on another device that moves the address of the same coin stops the page, as does one in another tab where storage throws and the tab did not listen yet. To excuse an address that nobody here spoke of would excuse a stolen one too: all that an answer could tell it by, a thief could write. The screen says to go on where the choice was made; a reload asks anew',
    proofs: [
      ['app/model/transition.test.ts', 'an address that moves on its route empties the screen'],
      ['app/session/createSessionTabs.test.ts', 'a choice %s excuses nothing'],
      ['app/session/createSessionTabs.test.ts', 'and a later change is one'],
      ['e2e/flows/safeStop.spec.ts', 'empties the screen for good'],
      ['app/backends/dynamic/swaps.test.ts', 'a new amount at another address empties the screen'],
    ],
  },
  {
    id: 'I3',
    threat: 'A status that goes back',
    control:
      'Only along the table of `mayFollow`; ends stick; `processing → waiting_payment` is a chain that dropped a transfer, and is said so',
    proofs: [
      ['app/model/transition.test.ts', 'random answers follow the table, and ends stay ends'],
      ['app/model/transition.test.ts', 'a chain that drops a transfer brings the session back to waiting'],
      ['app/bridge/startBridge.test.ts', 'a late payment after the end is told, each event once'],
    ],
  },
  {
    id: 'I4',
    threat: 'Paying on stale facts',
    control:
      'A wallet send and a new address wait for a fresh read; what was on screen stays with the age of its facts',
    limit: 'An address that was shown stays while the line is down: a payer on a train must not lose it',
    proofs: [
      [
        'app/methods/createReveal.test.ts',
        'an address that was not on screen is shown by facts of this minute alone, whatever their age and the backend',
      ],
      ['app/methods/evm-wallet/createTransferPayment.test.ts', 'facts that are not fresh send nothing'],
      ['app/methods/solana-wallet/PayFresh.test.tsx', 'a transaction that is a minute old is not signed'],
      ['e2e/flows/latePayment.spec.ts', 'at the end of the time a dead backend leaves no address to pay'],
    ],
  },
  {
    id: 'I5',
    threat: 'An amount that was rounded',
    control:
      'Decimal texts and bigints only; more decimals than the coin has are refused; what has to be sent rounds up',
    proofs: [
      ['app/chains/amount.test.ts', 'what formatUnits writes is read back, for every decimals value'],
      ['app/chains/amount.test.ts', 'any text gives base units or a reason, nothing else'],
      ['app/chains/amount.test.ts', 'rescaleUp never loses a unit that has to be sent'],
    ],
  },
  {
    id: 'I6',
    threat: 'A payment sent twice',
    control:
      'One request at a time over all tabs and wallets; nothing that moves money is tried again by itself; what was sent is remembered on the device',
    proofs: [
      ['app/methods/evm-wallet/sendModel.test.ts', 'no payment goes out that the payer did not decide on'],
      ['app/methods/evm-wallet/sendTransfer.test.ts', 'twenty sends at once are one request, over all wallets'],
      ['e2e/flows/doublePay.spec.ts', 'two tabs that tap at once send once'],
      ['app/methods/withSendLock.test.ts', 'a send that fails under the lock is not run again'],
    ],
  },
  {
    id: 'I7',
    threat: 'A client secret that gets out',
    control:
      'It goes to its own backend: in no log, message, error, title, text, storage beyond the tab; into a link or code only by a tap that says so',
    proofs: [
      [
        'app/secret.test.ts',
        'of any link, the secret is in no query, and in a place with a memory of its own in no address',
      ],
      ['e2e/flows/secret.spec.ts', 'a whole deposit leaves the client secret nowhere but in the address'],
      ['e2e/flows/secret.spec.ts', 'has no client secret on it or behind it'],
      ['app/backends/infinite/secrets.test.ts', 'a JWT outlives no tab'],
    ],
  },
  {
    id: 'I8',
    threat: 'A host that believes too much',
    control:
      'Events are hints: exact origin, a sequence, a session and a status, nothing secret; the playground shows the signed webhook beside them',
    proofs: [
      ['app/bridge/startBridge.test.ts', 'messages are plain JSON without the secret'],
      ['e2e/flows/playground.spec.ts', 'is believed by page, webhook and chain alike'],
    ],
  },
  {
    id: 'I9',
    threat: 'A link that leads elsewhere',
    control: 'Schemes and origins from lists, and a tap; nothing is followed by itself',
    proofs: [
      ['app/lib/mayLeave.test.ts', 'whatever a link is made of, one that may leave is https'],
      ['app/lib/mayLeave.test.ts', 'may leave: %s'],
      ['app/methods/exchange/ChooseProvider.test.tsx', 'a link that is not safe is not followed'],
      ['app/documents/return/readReturn.test.ts', 'secrets, words of a provider and hostile values are dropped'],
    ],
  },
  {
    id: 'I10',
    threat: 'A request to somebody else',
    control: '`connect-src` names the backends, their chains’ nodes and the relay; the browser refuses the rest',
    proofs: [
      ['app/build/policy.test.ts', 'of any deployment, the header lets the page call its own origin'],
      ['app/build/policy.test.ts', 'the header names each script by hash, and the backends as the only places to call'],
      ['e2e/flows/quiet.spec.ts', 'from the link to the address nothing is asked but the page and its backend'],
    ],
  },
]
