import { fill } from './drawReport.ts'
import { make } from '../make.ts'
import type { Talk } from './makeTalk.ts'

/** What only a person sees. Those with a command tick themselves when the host sends it. */
const looks: readonly {
  readonly text: string
  readonly onlyFramed?: true
  readonly command?: string
  readonly hasField?: true
}[] = [
  {
    text: 'The corners around this card show your page, in light and in dark, not a block of colour.',
    onlyFramed: true,
  },
  { text: 'Your frame has a title, such as “Deposit”, that a screen reader says.', onlyFramed: true },
  { text: 'Nothing of this page is under the status bar, the notch or the home bar.' },
  { text: 'This field stays in sight when the keyboard opens.', hasField: true },
  { text: 'Text follows the size that is set on the device.' },
  {
    text: 'Your back control asks the page first (host.back), and leaves only when nothing was handled.',
    command: 'host.back',
  },
  { text: 'When your app changes between light and dark, the page hears it (host.theme).', command: 'host.theme' },
  { text: 'When the payer comes back from another app, the page hears it (host.returned).', command: 'host.returned' },
  { text: 'Your own close control asks the page first (host.close).', command: 'host.close' },
]

/** Draws what a person is to look at, with a box to tick. */
export function drawLooks(talk: Talk, isFramed: boolean): void {
  const rows = looks
    .filter(({ onlyFramed }) => isFramed || !onlyFramed)
    .map(({ text, command, hasField }) => {
      const box = make('input', '')
      box.type = 'checkbox'
      if (command !== undefined) {
        box.checked = talk.count(({ type }) => type === command) > 0
        talk.hear(({ type }) => void (box.checked ||= type === command))
      }
      const row = make('label', '', box, make('span', 'words', text))
      return hasField ? make('div', 'field', row, drawField(text)) : row
    })
  fill('looks', [make('h2', '', 'For you to look at'), make('div', 'rows', ...rows)])
}

function drawField(label: string): HTMLElement {
  const field = make('input', '')
  field.type = 'text'
  field.setAttribute('aria-label', label)
  return field
}
