import type { Threat } from '../threat.ts'

/** Threats by and to hosts, over time, and to the release. */
export const host: readonly Threat[] = [
  {
    id: 'T34',
    threat: 'A stranger’s frame',
    control: '`frame-ancestors` and `hosts.json`; without either word nothing is payable in a frame',
    proofs: [
      ['e2e/hosts/hostile.spec.ts', 'nobody hears anything and nothing can be paid'],
      ['app/bridge/judgeHost.test.ts', 'every ancestor must be listed, or be the page’s own origin'],
    ],
  },
  {
    id: 'T35',
    threat: 'Something laid over the button',
    control:
      'A listed host alone can frame the page; where something lies over the button, that is said beside it; what a wallet is asked is shown again by the wallet',
    limit: 'Nothing is stopped: honest hosts draw over frames too, and not every engine can tell',
    proofs: [
      ['e2e/faults/covered.spec.ts', 'H07 what a host lays over the page is said before a wallet is asked'],
      ['e2e/flows/walletRowsSend.spec.ts', 'W27 before the prompt the page asks to compare'],
    ],
  },
  {
    id: 'T36',
    threat: 'Messages that lie, flood or break',
    control: 'From the host’s window and origin, in the protocol’s version, small, of a known type, each id once',
    proofs: [
      ['e2e/hosts/hostile.spec.ts', 'a flood is dropped, and a repeated id is answered once'],
      ['e2e/hosts/hostile.spec.ts', 'a frame beside the page is not its host'],
      ['app/bridge/command.test.ts', 'unknown types, repeats and floods are ignored'],
    ],
  },
  {
    id: 'T37',
    threat: 'Forged events to a host',
    control: 'The loader hears its own frame at its own origin; hosts are told to ask their server',
    proofs: [['e2e/flows/playground.spec.ts', 'is believed by page, webhook and chain alike']],
  },
  {
    id: 'T38',
    threat: 'Events to a window that went elsewhere',
    control: 'The exact origin, never `*`',
    proofs: [
      [
        'app/bridge/transports/findTransport.test.ts',
        'an allowed parent gets the object at its exact origin, and nobody else in the frame hears it',
      ],
    ],
  },
  {
    id: 'T39',
    threat: 'A native bridge used by another frame',
    control: 'The page frames nobody; in a frame native objects do not count; examples check frame and origin',
    proofs: [
      ['app/place.test.ts', 'in a frame native objects do not count'],
      ['e2e/hosts/transports.spec.ts', 'in a frame only the parent is told, even where native objects are visible'],
    ],
  },
  {
    id: 'T40',
    threat: 'Personal data or secrets in events',
    control: 'A closed schema; codes, no free text of a backend',
    proofs: [
      ['app/bridge/startBridge.test.ts', 'failures are told once an episode, with a public code'],
      ['app/backends/infinite/secrets.test.ts', 'holds neither JWT nor what was typed in'],
    ],
  },
  {
    id: 'T41',
    threat: 'A storm of reads',
    control: 'One read at a time, growing pauses, spread, `Retry-After` as a floor',
    proofs: [
      ['e2e/scale/simulateCrowd.test.ts', 'in an outage of ten minutes no page of a thousand reads more than 22 times'],
      ['app/session/createReads.test.ts', 'never twice at a time'],
    ],
  },
  {
    id: 'T42',
    threat: 'A device whose clock is wrong',
    control: 'Durations by the clock that nobody sets; ends are the backend’s word',
    proofs: [
      ['app/methods/createTimeUp.test.ts', 'a clock that goes ahead hides nothing'],
      ['app/backends/dynamic/makeQuotes.test.ts', 'lives its minute on a clock that is off by %i ms'],
    ],
  },
  {
    id: 'T43',
    threat: 'A page that slept',
    control: 'Reads at once when it is back; what ended meanwhile is not shown',
    proofs: [
      ['e2e/hosts/lifecycle.spec.ts', 'a page that comes back out of the cache looks at once'],
      [
        'app/methods/deposit-address/PayRoute.test.tsx',
        'a device that slept over the end shows no address once the backend answers',
      ],
    ],
  },
  {
    id: 'T44',
    threat: 'A page that grows',
    control: 'Everything that runs has an owner that ends it',
    proofs: [['e2e/deep/soak.deep.spec.ts', 'a page that waits for a day reads no more than it may']],
  },
  {
    id: 'T45',
    threat: 'A poisoned service worker',
    control: "The page has none; `default-src 'none'` lets none of its scripts add one",
    limit: 'A worker of a neighbour on the origin is left alone: the page should have an origin of its own',
    proofs: [
      ['e2e/operator/headers/servers.test.ts', 'and nobody keeps that for ever'],
      ['e2e/flows/tampered.spec.ts', 'no script of the origin can be made a worker of the page: its policy refuses'],
      ['e2e/release/release.test.ts', 'a worker that was added'],
    ],
  },
  {
    id: 'T46',
    threat: 'An old document with new scripts',
    control: 'Documents `no-store`, scripts named by their bytes and kept for ever',
    proofs: [['app/build/headers.test.ts', 'the document is not kept, not indexed, and goes with its policy']],
  },
  {
    id: 'T47',
    threat: 'A backend that the URL names',
    control: 'A key into the deployment’s list; its origins are the policy’s',
    proofs: [
      ['app/backends/chooseBackend.test.ts', 'a link means %s'],
      ['app/build/policy.test.ts', 'the backends as the only places to call'],
    ],
  },
  {
    id: 'T48',
    threat: 'A dependency that turns',
    control: 'Exact versions by their bytes, no install scripts, every shipped module listed',
    proofs: [
      ['e2e/release/lock.test.ts', 'every package of the lock file is known by its bytes'],
      ['app/build/bundledModules.test.ts', 'a module that is not in the list fails the build by its name'],
    ],
  },
  {
    id: 'T49',
    threat: 'A build machine or an account that was taken over',
    control: 'One commit is the same bytes anywhere; a signed manifest outside the host',
    proofs: [
      ['e2e/release/release.test.ts', 'a signature is believed from its owner alone'],
      ['app/build/house.test.ts', 'two builds in two folders give the same files'],
    ],
  },
  {
    id: 'T50',
    threat: 'A copy of the page elsewhere',
    control: 'Not indexed',
    limit: 'No page can prevent copies of itself; wallets show their user the origin',
    proofs: [['app/build/headers.test.ts', 'the document is not kept, not indexed']],
  },
  {
    id: 'T51',
    threat: 'Others who learn who pays whom',
    control: 'Nobody but the backend is asked, until the payer picks a way that needs it',
    proofs: [
      ['e2e/flows/quiet.spec.ts', 'an open session asks nobody but page and backend, with a wallet in the browser too'],
    ],
  },
  {
    id: 'T52',
    threat: 'A refund that goes nowhere',
    control: 'The address is asked for and checked by the family that pays; never guessed',
    proofs: [
      ['e2e/flows/refundAddress.spec.ts', 'a refund address that cannot be right is told why'],
      ['app/methods/PickAsset.test.tsx', 'never guessed'],
    ],
  },
]
