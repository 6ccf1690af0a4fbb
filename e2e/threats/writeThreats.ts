import { posix } from 'node:path'
import { trials } from './rows/trials.ts'
import { tables } from './threats.ts'
import type { Threat } from './threat.ts'

const head = `# Threats, and what holds against them

<!-- Made by \`npm run threats\` from \`e2e/threats/rows\`: edit those, not this file. -->

Each row has tests that hold its control; a row whose test is gone fails the unit tests. The page defends where money goes
first, then what a wallet is asked, then what is said of a payment, then the client secret.

Out of its reach: somebody who controls the device or the browser; an app that draws over its WebView; a merchant’s page that
shows something else in place of this one; whoever takes over the page’s domain. Against those stand the wallet’s own screen,
the merchant’s server, and \`npm run verify\` from elsewhere.
`

/** Writes the document of all threats. */
export function writeThreats(): string {
  const sections = tables.map(([heading, rows]) => `\n## ${heading}\n\n${writeTable(rows)}\n`)
  const tried = `\n## Try it\n\n${writeTable(trials, ['try', 'what is seen'])}\n`
  return `${head}${tried}${sections.join('')}`
}

function writeTable(rows: readonly Threat[], [what, done] = ['threat', 'what is done']): string {
  const lines = rows.map(({ id, threat, control, limit, proofs }) => {
    const files = [...new Set(proofs.map(([file]) => file))]
    const links = files.map((file) => `[${nameOf(file)}](${posix.relative('e2e/threats', file)})`)
    return `| ${id} | ${threat} | ${control}${limit === undefined ? '' : ` _${limit}._`} | ${links.join(', ')} |`
  })
  return [`| id | ${what} | ${done} | tests |`, '| --- | --- | --- | --- |', ...lines].join('\n')
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/(?:\.test|\.spec)?\.tsx?$/, '')
}
