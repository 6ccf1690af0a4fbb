import type { Threat } from '../threat.ts'

/** What anybody may try on the page; `control` is what is then seen. */
export const trials: readonly Threat[] = [
  {
    id: 'X1',
    threat: 'Delete a byte',
    control:
      'Of the entry: “This page did not start”, and nothing to pay. Of a part: that it did not load; it comes whole by a tap. `npm run verify` names the file',
    proofs: [
      ['e2e/flows/tampered.spec.ts', 'a byte that is gone from the entry'],
      ['e2e/flows/tampered.spec.ts', 'a byte that is gone from a part'],
      ['e2e/engines/tamperCases.ts', 'a changed byte in the entry is refused'],
      ['e2e/release/release.test.ts', 'a byte of a script'],
    ],
  },
  {
    id: 'X2',
    threat: 'Add a script',
    control: 'It never runs, the browser’s console names it, and the payer can pay',
    proofs: [
      ['e2e/flows/tampered.spec.ts', 'that somebody adds to the document never runs'],
      ['e2e/engines/tamperCases.ts', 'an added script of the same origin does not run'],
    ],
  },
  {
    id: 'X3',
    threat: 'Drop a header',
    control:
      '`npm run verify` names it; the document still refuses changed parts, and no longer a script that is added to it: send the header',
    proofs: [
      ['e2e/release/release.test.ts', 'a header that was dropped, changed or added is told'],
      ['e2e/engines/tamperCases.ts', 'is refused by the document alone, without our headers'],
    ],
  },
  {
    id: 'X4',
    threat: 'Swap the address in an answer',
    control:
      '“Do not send”: address, code, amount and buttons are gone, and the host hears one error that does not pass',
    proofs: [
      ['e2e/flows/safeStop.spec.ts', 'empties the screen for good'],
      ['e2e/flows/safeStop.spec.ts', 'never shows it'],
      ['app/backends/dynamic/swaps.test.ts', 'a new amount at another address empties the screen'],
    ],
  },
  {
    id: 'X5',
    threat: 'Replay a host’s message',
    control: 'It is answered once, and nothing that is paid moves',
    proofs: [
      ['e2e/hosts/hostile.spec.ts', 'a repeated id is answered once'],
      ['e2e/hosts/hostile.spec.ts', 'nothing that an allowed host says moves what is paid'],
    ],
  },
  {
    id: 'X6',
    threat: 'Kill the WebView',
    control: 'Opened again it comes back to the same screen, as a new epoch that tells where it stands, each end once',
    proofs: [
      ['e2e/hosts/native.webkit.spec.ts', 'a deposit whose page is killed at every step ends'],
      ['e2e/hosts/lifecycle.spec.ts', 'D08 a renderer that crashed in'],
      ['e2e/pressure/pressure.spec.ts', 'through a short commute'],
    ],
  },
  {
    id: 'X7',
    threat: 'Lose the network at each step',
    control: 'Each step says so and stays; it goes on by itself or by a tap, and the money is sent once',
    proofs: [
      ['e2e/flows/lineLost.spec.ts', 'the line is lost at each step of a payment'],
      ['e2e/pressure/pressure.spec.ts', 'through a short commute'],
    ],
  },
]
