import { expect, test } from 'vitest'
import readme from './README.md?raw'
import { storageModes } from './storages.ts'
import { writeScreens, writeSends } from './writeTable.ts'

/** A table without the spaces that a formatter fills its columns with. */
const bare = (text: string) => text.replaceAll(/-{3,}/g, '---').replaceAll(/ +/g, ' ')

test.each([
  ['of the screens', writeScreens()],
  ['of a wallet’s payment', writeSends()],
])('the table %s in the docs is the one that the tests follow', (_, table) => {
  expect(bare(readme)).toContain(bare(table))
})

test('the docs say what each storage is', () => {
  for (const words of Object.values(storageModes)) expect(readme.replaceAll(/\s+/g, ' ')).toContain(words)
})
