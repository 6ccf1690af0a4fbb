import type { Threat } from '../threat.ts'

/** Threats to the page's own code and looks. */
export const page: readonly Threat[] = [
  {
    id: 'T21',
    threat: 'Markup in a title, an error, a name',
    control: 'Text nodes alone; templates are trees, there is no reader of markup; Trusted Types; scripts by hash',
    proofs: [
      ['app/build/treeOf.test.ts', 'is no template'],
      ['app/head/createLoader.test.ts', 'the Trusted Types policy lets listed URLs through and nothing else'],
    ],
  },
  {
    id: 'T22',
    threat: 'A script that was changed or added on the host',
    control:
      'Named by hash in the header, with `integrity` in the document; both must be changed, and then `npm run verify` sees it',
    proofs: [
      ['e2e/engines/tamperCases.ts', 'a replaced entry is refused by the header'],
      ['e2e/engines/tamperCases.ts', 'an added script of the same origin does not run'],
      ['e2e/release/release.test.ts', 'a byte of a script'],
    ],
  },
  {
    id: 'T23',
    threat: 'A style of somebody else',
    control: 'None is loaded; Daimo’s theme CSS is never read; looks are a closed set of values',
    proofs: [
      ['app/backends/daimo/toSession.test.ts', 'never has the theme’s CSS'],
      ['app/head/applyLook.test.ts', 'theme, layout, edges and text size are on the root'],
    ],
  },
  {
    id: 'T24',
    threat: 'Pictures that track',
    control: 'Own icons and data images; `img-src` allows no others',
    proofs: [
      ['app/build/policy.test.ts', 'the header names each script by hash, and the backends as the only places to call'],
      ['e2e/flows/quiet.spec.ts', 'an open session asks nobody but page and backend'],
    ],
  },
  {
    id: 'T25',
    threat: '`javascript:`, `intent:` and other schemes in links',
    control: 'A list of schemes; custom ones only of known wallet apps and the deployment’s own',
    proofs: [
      ['app/lib/isAppScheme.test.ts', 'is no app of the operator'],
      ['app/lib/mayLeave.test.ts', 'may leave: %s'],
    ],
  },
  {
    id: 'T26',
    threat: 'A way back that leads to a stranger',
    control: 'Return URLs must begin as the deployment says, and wait for a tap',
    proofs: [
      ['app/documents/return/readReturn.test.ts', 'secrets, words of a provider and hostile values are dropped'],
      ['e2e/hosts/callback.spec.ts', 'a scheme that the deployment does not name is never asked for'],
    ],
  },
  {
    id: 'T27',
    threat: 'The secret in referrers, history, logs, pictures',
    control: 'I7; `no-referrer`; stripped from the query before any other request',
    proofs: [
      ['app/secret.test.ts', 'the secret of a bad link leaves the query too'],
      ['e2e/flows/framedSecret.spec.ts', 'in a frame, the client secret is in the session storage and nowhere else'],
    ],
  },
  {
    id: 'T28',
    threat: '`__proto__` and doubled keys in answers',
    control: 'Known keys are read one by one; answers are never spread into anything',
    proofs: [['app/backends/hostile.test.ts', 'keys that are traps change nothing']],
  },
  {
    id: 'T29',
    threat: 'Answers that are huge, deep or endless',
    control: 'Ten seconds for the whole exchange; cut off at a size; unreadable is an error with words',
    proofs: [
      ['app/backends/hostile.test.ts', 'an answer that is nested without end is read'],
      ['e2e/faults/cases/site.ts', 'N14 an answer of 100 MB'],
      ['e2e/faults/cases/site.ts', 'N15 an answer that unpacks without an end'],
    ],
  },
  {
    id: 'T30',
    threat: 'Numbers that JavaScript cannot hold',
    control: 'I5; amounts of backends that write numbers are read from the text of the answer',
    proofs: [
      ['app/backends/infinite/wire.test.ts', 'an amount is written as a number of the very digits'],
      ['app/chains/amount.test.ts', 'readDecimal refuses what the wire must not say'],
    ],
  },
  {
    id: 'T31',
    threat: 'Text that turns, hides or never ends',
    control: 'Control and direction characters are stripped, lengths cut, each text isolated',
    proofs: [
      ['app/lib/cleanText.test.ts', 'strips what hides or turns text'],
      ['app/lib/cleanText.test.ts', 'cuts long text without breaking a character'],
    ],
  },
  {
    id: 'T32',
    threat: 'Names in the document that shadow the page’s',
    control: 'Modules only; no id comes from data',
    proofs: [
      [
        'app/head/createLoader.test.ts',
        'a part comes through a module tag with its hash, and then from the module map',
      ],
    ],
  },
  {
    id: 'T33',
    threat: 'Switches of tests in what is shipped',
    control: 'The build is searched for them; unknown parameters are ignored',
    proofs: [
      ['e2e/release/release.test.ts', 'in a script is found'],
      ['app/params.test.ts', 'hostile surroundings are ignored'],
    ],
  },
]
