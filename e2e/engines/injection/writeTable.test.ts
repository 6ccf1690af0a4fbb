import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../commands/run.mjs'
import { writeTable } from './writeTable.ts'

test('the table in the documents is the one that is proven', () => {
  const text = readFileSync(join(root, 'app/wallets/README.md'), 'utf8')
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  const plain = (line: string) => line.replace(/\s+/g, ' ').replace(/-{3,}/g, '---')
  expect(lines.map(plain).join('\n')).toContain(plain(writeTable().split('\n')[0] ?? ''))
  for (const line of writeTable().split('\n')) expect(lines.map(plain)).toContain(plain(line))
})
