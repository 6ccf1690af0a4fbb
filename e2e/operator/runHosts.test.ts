import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headersOf, writeHeadersFile } from '../../app/build/headers.ts'
import { runHosts } from './runHosts.ts'

const shop = 'https://shop.example'
const other = 'http://localhost:*'
const policyOf = (hosts: string) => `default-src 'none'; frame-ancestors 'self' ${hosts}; trusted-types inlet`
let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'inlet-hosts-'))
  const rules = headersOf(policyOf(other), { backends: [], chains: {}, hosts: [other] }, [
    { name: 'return', policy: `default-src 'none'; frame-ancestors 'self' ${other}` },
  ])
  writeFileSync(join(dist, 'hosts.json'), JSON.stringify({ hosts: [other] }))
  writeFileSync(join(dist, 'headers.json'), JSON.stringify(rules))
  writeFileSync(join(dist, '_headers'), writeHeadersFile(rules))
})
afterEach(() => rmSync(dist, { recursive: true }))

function run(...args: string[]) {
  const lines: string[] = []
  const code = runHosts([...args, '--dist', dist], 'nowhere', (line) => lines.push(line))
  return { code, text: lines.join('\n') }
}
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
/** What each of the two files of headers says on who may frame, in every policy. */
const ancestors = () =>
  ['headers.json', '_headers'].map((name) => [
    ...new Set([...read(name).matchAll(/frame-ancestors ([^;"\n]*)/g)].map(([, words]) => words)),
  ])

test('an added host is in the list and in every policy, and nothing else changes', () => {
  const before = read('_headers')
  expect(run('add', shop)).toEqual({ code: 0, text: `${other}\n${shop}` })
  expect(JSON.parse(read('hosts.json'))).toEqual({ hosts: [other, shop] })
  expect(ancestors()).toEqual([[`'self' ${other} ${shop}`], [`'self' ${other} ${shop}`]])
  expect(read('_headers').replaceAll(` ${shop}`, '')).toBe(before)
  expect(readdirSync(dist).sort()).toEqual(['_headers', 'headers.json', 'hosts.json'])
})

test('adding twice is adding once, and removing undoes it', () => {
  const before = ['_headers', 'headers.json'].map(read).map((text) => text.replace(/\s+/g, ''))
  run('add', shop)
  run('add', shop)
  expect(run('list').text).toBe(`${other}\n${shop}`)
  run('remove', shop)
  expect(['_headers', 'headers.json'].map(read).map((text) => text.replace(/\s+/g, ''))).toEqual(before)
})

test('the last host can be removed', () => {
  expect(run('remove', other).text).toBe('Nobody but the page itself may embed it.')
  expect(ancestors()).toEqual([["'self'"], ["'self'"]])
})

test.each([
  'shop.example',
  'https://shop.example/',
  'https://Shop.example',
  'https://shop.example:443',
  '*',
  'https://a.example; script-src *',
])('%s is no origin, and nothing is written', (origin) => {
  const before = read('hosts.json')
  const { code, text } = run('add', origin)
  expect([code, read('hosts.json')]).toEqual([1, before])
  expect(text).toContain('expected an origin')
})

test('a host that is not there, a folder without a page and an unknown act are said', () => {
  expect(run('remove', shop)).toEqual({ code: 1, text: `${shop} is not in the list: ${other}.` })
  expect(run('grow').text).toContain('npm run hosts -- add')
  rmSync(join(dist, 'headers.json'))
  expect(run('list').text).toContain('There is no built page in')
})
