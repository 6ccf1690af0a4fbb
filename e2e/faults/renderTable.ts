import type { FaultRow } from './row.ts'
import { tables } from './rows.ts'

/** How the tests of a fault ended. */
export type Result = 'passed' | 'failed'

/** What is known of the tests of all faults, by id. */
export type Tested = {
  readonly files: ReadonlyMap<string, readonly string[]>
  readonly results: ReadonlyMap<string, Result>
}

const head = `# What can go wrong

<!-- Made by \`npm run faults\`: edit the rows in \`rows/\`, not this file. -->

Every fault has an id, and every test of it carries that id at the head of its title: \`test('N07 a body that stalls …'\`. To
add one, add its row to a file in \`rows/\`, write a test whose title begins with its id (several ids are fine), and run
\`npm run faults\`. Most tests mount the whole page with \`mountPage.tsx\` over answers made up by the test, on a clock that
the test moves; a browser is started only for what only a browser does. A row without a test and an id without a row fail
the unit tests.

_Vendor_ says whether the real service can bring the fault about: yes, no, or unknown, where that hangs on headers which it
may not expose. LOAD: nothing is known yet. PAY: it can be paid. STOP: the screen was emptied for good. TRACK: money is on
its way. END: it is over. A number leads to why the page is milder than it could be.
`

/** Writes the table of all faults, their tests and how they ended, as Markdown. */
export function renderTable(tested: Tested): string {
  const notes: string[] = []
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text)
    return ` <sup>${notes.indexOf(text) + 1}</sup>`
  }
  const parts = tables.map(([heading, rows]) =>
    [
      `## ${heading}`,
      '',
      '| id | fault | screen | host | backends | put in at | vendor | test | result |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows.map((row) => renderRow(row, tested, note)),
      '',
    ].join('\n'),
  )
  const why = notes.map((text, at) => `${at + 1}. ${text}.`)
  return `${[head, ...parts, '## Why no harder', '', ...why].join('\n')}\n`
}

function renderRow(row: FaultRow, { files, results }: Tested, note: (text: string) => string): string {
  const { id, fault, screen, event, backends, where, fromVendor, rewritten, cannotRun } = row
  const links = files.get(id)?.map((file) => `[${file.split('/').at(-1)}](../../${file})`) ?? []
  const tests = cannotRun ? `${cannotRun.why}; ${cannotRun.coveredBy}` : links.join(', ')
  const result = cannotRun ? 'cannot run here' : (results.get(id) ?? 'not run')
  const said = `${screen}${rewritten ? note(rewritten) : ''}`
  const cells = [id, fault, said, event, backends?.join(', ') ?? 'all', where, fromVendor, tests, result]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** Takes tests and results out of a table, and how it is laid out, so that two can be held against each other that were made at other times. */
export function rowsOnly(table: string): string {
  return table
    .replace(/^(\| [NBCWHDU]\d\d .*\|) .* \| (?:passed|failed|not run|no test yet) *\|$/gm, '$1')
    .replace(/ +/g, ' ')
    .replace(/-{3,}/g, '---')
}

/** Gives the test files that a table links to, by id. */
export function linksIn(table: string): readonly (readonly [id: string, files: readonly string[]])[] {
  return [...table.matchAll(/^\| (?<id>[NBCWHDU]\d\d) .*$/gm)].map(([line, id = '']) => [
    id,
    [...line.matchAll(/\]\(\.\.\/\.\.\/(?<file>[^)]+)\)/g)].map(([, file = '']) => file),
  ])
}
