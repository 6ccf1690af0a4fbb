import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './commands/run.mjs'

const pages = ['.', 'app', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((file) => /(?:^|\/)README\.md$/.test(file))
    .map((file) => join(folder, file)),
)

/** Gives the anchor that a heading gets: lower case, words joined by dashes. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')

test.each(pages)('%s links to what is there', (page) => {
  const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to]) => to)
  for (const link of links) {
    const [path = '', anchor] = (link ?? '').split('#')
    const file = path === '' ? join(root, page) : join(root, page, '..', path)
    expect(existsSync(file) ? link : `${link}: no such file`).toBe(link)
    if (anchor === undefined) continue
    const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      anchorOf(heading ?? ''),
    )
    expect(headings).toContain(anchor)
  }
})
