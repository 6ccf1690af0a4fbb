import { expect, test } from 'vitest'

const sources: Record<string, string> = import.meta.glob('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What those who draw panels may import: ways to pay, and gates before them. */
const panels = [
  'forms',
  'parts',
  'wallets',
  'session',
  'model',
  'chains',
  'errors',
  'ui',
  'i18n',
  'lib',
  'backends/backend',
  'islands',
  'deployment',
  'chainEntries',
  'explorerSites',
  'solanaNode',
  'pairs',
  'readsChains',
] as const

/** Who may import whom. A room not listed on the right is out of reach; the files at the top (`main`, `head`, `connect`, …) reach everything. */
const reach: Record<string, readonly string[]> = {
  lib: [],
  runtime: [],
  errors: [],
  place: ['params', 'lib'],
  islands: [],
  deployment: ['backends/configs'],
  chains: ['errors', 'lib', 'islands'],
  model: ['chains', 'errors', 'lib'],
  backends: ['model', 'chains', 'errors', 'lib'],
  params: ['errors'],
  secret: ['params', 'place'],
  head: ['params', 'secret', 'place', 'boot', 'backends', 'deployment', 'lib'],
  boot: ['params', 'place', 'lib', 'backends/configs'],
  session: ['backends/backend', 'model', 'chains', 'errors', 'lib'],
  bridge: ['methods/findSolana', 'wallets', 'i18n', 'session', 'model', 'chains', 'errors', 'lib', 'place', 'params'],
  i18n: ['chains', 'model', 'errors', 'lib'],
  ui: ['lib'],
  parts: ['i18n', 'ui', 'lib'],
  wallets: ['chains', 'errors', 'lib', 'islands', 'deployment', 'walletConnect'],
  forms: ['i18n', 'ui', 'errors', 'lib'],
  watch: ['wallets', 'session', 'model', 'chains', 'i18n', 'ui', 'lib', 'chainEntries', 'solanaNode'],
  methods: ['watch/receiver', 'watch/createFate', 'watch/evm', 'watch/solana', ...panels],
  gates: ['methods/kits', 'methods/ExternalLink', 'methods/fakePage', 'methods/fakeSession', ...panels],
  screens: [
    'gates/registry',
    'gates/kits',
    'methods/registry',
    'methods/ExternalLink',
    'watch',
    'parts',
    'wallets',
    'session',
    'model',
    'chains',
    'errors',
    'ui',
    'i18n',
    'lib',
    'deployment',
    'chainEntries',
    'explorerSites',
    'pairs',
  ],
  documents: ['bridge', 'params', 'secret', 'place', 'deployment', 'chainEntries', 'wallets', 'ui/saveFile', 'lib'],
  loader: ['bridge/messages', 'bridge/walletMethods', 'wallets/readReasons'],
  build: [
    'deployment',
    'chains/caip',
    'chains/explorers',
    'backends/configSchemas',
    'backends/configWords',
    'head',
    'islands',
    'lib',
    'runtime',
  ],
}
/** Rooms whose folders are alternatives: they share the room's own files, never each other's. */
const alternatives = ['backends', 'methods', 'gates', 'documents']
/** Files that put the rooms together. */
const roots = /^\.\/(main|startPage|App|connect|head)\.tsx?$/

const files = Object.keys(sources).filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file) && !roots.test(file))
const isWithin = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)

/** The files that a file imports, by their path under `app/`; `#island/x` and `#deployment` are rooms too. */
function importsOf(file: string): readonly string[] {
  const paths = [...sources[file]!.matchAll(/(?:from |import\()'([.#][^']+)'/g)].map(([, path]) => path!)
  return paths.map((path) => {
    if (path.startsWith('#island/')) return path.replace('#island/', 'islands/')
    if (path.startsWith('#terms/')) return `${path.replace('#terms/', 'backends/')}/config`
    if (path.startsWith('#')) return path.slice(1)
    return new URL(path, `file:///${file.slice(2)}`).pathname.slice(1)
  })
}

test.each(files)('%s imports only from its right', (file) => {
  const here = file.slice(2)
  const room = here.split(/[/.]/)[0]!
  const imports = importsOf(file)
  expect(reach, 'a new room needs its line here').toHaveProperty(room)
  expect(imports.filter((path) => ![room, ...reach[room]!].some((place) => isWithin(path, place)))).toEqual([])

  const [, folder, rest] = here.split('/')
  const isFolderOfAlternatives = alternatives.includes(room) && rest !== undefined
  const toSiblings = imports.filter(
    (path) => isWithin(path, room) && path.split('/').length > 2 && path.split('/')[1] !== folder,
  )
  if (isFolderOfAlternatives) expect(toSiblings).toEqual([])
})

test('a backend is its folder and its lines in the lists of backends: nobody else names one', () => {
  const names = new Set(files.flatMap((file) => /^\.\/backends\/(\w+)\//.exec(file)?.[1] ?? []))
  const rooms = /^\.\/(?:errors|i18n|lib|methods|model|parts|screens|session|ui|wallets)\b/
  const shared = files.filter((file) => rooms.test(file) && !/\/(?:fake\w*|samples)\.tsx?$/.test(file))
  const naming = shared.filter((file) => [...names].some((name) => sources[file]!.toLowerCase().includes(name)))
  expect([names.has('daimo'), naming]).toEqual([true, []])
})

test('the schemas of the deployment stay out of the page', () => {
  const users = files.filter((file) => /from '(?:valibot|[^']*\/config(?:Schemas?|Words)\.ts)'/.test(sources[file]!))
  expect(users.filter((file) => !/^\.\/build\/|\/config(?:Schemas?|Words)\.ts$/.test(file))).toEqual([])
})

test('what a module exports is never assigned anew: a part gets the values of the entry once', () => {
  // Who owns and who listens changes all the time. Nobody but the runtime's own files, all of the entry, sees it.
  const own = './runtime/owners.ts'
  expect(files.filter((file) => /^export (?:let|var)\b/m.test(sources[file]!))).toEqual([own])
  const users = files.filter((file) => /from '[^']*\/owners\.ts'/.test(sources[file]!))
  expect(users.filter((file) => !file.startsWith('./runtime/'))).toEqual([])
})

test('code stays in files that can be read at a glance', () => {
  const lengths = files.map((file) => sources[file]!.split('\n').length).sort((one, other) => one - other)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]!
  expect({ median: at(0.5) <= 60, most95: at(0.95) <= 200, longest: lengths.at(-1)! <= 300 }).toEqual({
    median: true,
    most95: true,
    longest: true,
  })
})
