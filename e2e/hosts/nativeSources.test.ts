import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Language, Parser, type Node } from 'web-tree-sitter'
import { beforeAll, expect, test } from 'vitest'
import { abilityNames } from '../../app/lib/hostAbilities.ts'
import { walletMethods } from '../../app/bridge/walletMethods.ts'
import { root } from '../commands/run.mjs'
import { readSamples } from './readSamples.ts'

const languages = {
  swift: {
    hosts: 'swift/DepositHost.swift',
    others: ['swift/DepositView.swift', 'swift/OutsideLinks.swift', 'swift/OwnWallet.swift'],
    arm: 'switch_pattern',
  },
  kotlin: {
    hosts: 'kotlin/DepositHost.kt',
    others: ['kotlin/DepositActivity.kt', 'kotlin/DepositWebView.kt', 'kotlin/OutsideLinks.kt', 'kotlin/OwnWallet.kt'],
    arm: 'when_condition',
  },
  dart: {
    hosts: 'flutter/deposit_host.dart',
    others: ['flutter/deposit_page.dart', 'flutter/own_wallet.dart'],
    arm: 'constant_pattern',
  },
}
type LanguageName = keyof typeof languages
const names = Object.keys(languages) as LanguageName[]

const parsers = new Map<LanguageName, Parser>()
const require = createRequire(import.meta.url)

beforeAll(async () => {
  await Parser.init()
  for (const name of names) {
    const grammar = await Language.load(require.resolve(`tree-sitter-wasms/out/tree-sitter-${name}.wasm`))
    parsers.set(name, new Parser().setLanguage(grammar))
  }
})

const textOf = (file: string) => readFileSync(join(root, 'e2e/hosts', file), 'utf8')

function parse(name: LanguageName, text: string): Node {
  const tree = parsers.get(name)?.parse(text)
  if (!tree) throw new Error(`no tree of ${name}`)
  return tree.rootNode
}

/** What the parser could not make sense of, by line. */
function mistakesIn(node: Node): string[] {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`]
  return node.children.flatMap((child) => (child ? mistakesIn(child) : []))
}

/** The types that the host acts on: the texts of its switch. */
function armsOf(name: LanguageName): string[] {
  const tree = parse(name, textOf(languages[name].hosts))
  const texts = tree.descendantsOfType(languages[name].arm).map((arm) => arm?.text.replaceAll(/["']/g, '') ?? '')
  return texts.filter((text) => /^[a-z.]+$/.test(text)).toSorted()
}

/** All texts in quotes of a form. */
function quoted(text: string, form: RegExp): string[] {
  return [...new Set([...text.matchAll(/["']([^"'\n]+)["']/g)].map(([, word]) => word!))].filter((word) =>
    form.test(word),
  )
}

const { fromPage, fromHost } = readSamples()
const wishes = ['close', 'copy.request', 'haptic', 'open.request', 'share.request']
const sources = names.flatMap((name) =>
  [languages[name].hosts, ...languages[name].others].map((file) => [name, file] as const),
)

test.each(sources)('%s: %s has no mistake of syntax', (name, file) => {
  expect(mistakesIn(parse(name, textOf(file)))).toEqual([])
})

test.each(names)('%s: a mistake of syntax is found', (name) => {
  expect(mistakesIn(parse(name, textOf(languages[name].hosts).replace('{', '{ ( ')))).not.toEqual([])
})

test.each(names)('%s acts on every wish of the page, and on nothing that the protocol lacks', (name) => {
  expect(armsOf(name)).toEqual(['answer', 'navigation', 'ready', ...wishes].toSorted())
  expect(armsOf(name).filter((type) => !fromPage.has(type))).toEqual([])
})

test.each([...names, 'typescript'])('%s says only what the page understands', (name) => {
  const said = quoted(
    textOf(name === 'typescript' ? 'react-native/createDepositHost.ts' : languages[name as LanguageName].hosts),
    /^host\./,
  )
  expect(said.toSorted()).toEqual(
    ['answer', 'back', 'close', 'hello', 'returned', 'theme'].map((type) => `host.${type}`),
  )
  expect(said.filter((type) => !fromHost.has(type))).toEqual([])
})

test.each([...names, 'typescript'])('%s offers what a host can do, by the protocol’s words', (name) => {
  const text = textOf(
    name === 'typescript' ? 'react-native/createDepositHost.ts' : languages[name as LanguageName].hosts,
  )
  const [, list = ''] = /caps(?:: \[String\])? = (?:listOf\(|\[)([^\])]*)/i.exec(text) ?? []
  expect(quoted(list, /./)).toEqual([...abilityNames])
})

test('all four hosts let the same schemes out', () => {
  const lists = ['swift/OutsideLinks.swift', 'kotlin/OutsideLinks.kt', 'flutter/deposit_page.dart'].map((file) => {
    const [, list = ''] = /schemes(?:: Set<String>)? = (?:setOf\(|\[|\{)([^\])}]*)/.exec(textOf(file)) ?? []
    return quoted(list, /./)
  })
  const [, words = ''] = /'(https mailto [^']*)'/.exec(textOf('react-native/createDepositHost.ts')) ?? []
  for (const list of lists) expect(list).toEqual(words.split(' '))
})

const wallets = ['swift/OwnWallet.swift', 'kotlin/OwnWallet.kt', 'flutter/own_wallet.dart', 'react-native/ownWallet.ts']

test.each(wallets)('%s lets through all that the page asks of an EVM wallet, and nothing else', (file) => {
  const text = textOf(file)
  expect(quoted(text, /^(?:eth|personal|wallet)_/)).toEqual(walletMethods.filter((method) => !/^solana/.test(method)))
  expect(quoted(text, /^host\./).toSorted()).toEqual(['host.answer', 'host.wallet', 'host.wallets'])
  expect(quoted(text, /^host\./).filter((type) => !fromHost.has(type))).toEqual([])
})
