import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import usual from '../deployment.json' with { type: 'json' }
import { parseDeployment, readDeployment } from './deployment.ts'

const usualFile = join(import.meta.dirname, '../deployment.json')
const [openfort, daimo] = usual.backends
const errorOf = (change: Record<string, unknown>) => {
  try {
    parseDeployment({ ...usual, ...change })
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'no error'
}
const withBackend = (change: Record<string, unknown>) => errorOf({ backends: [{ ...openfort, ...change }] })

test('the file that ships is right, and points at the sandbox', () => {
  expect(readDeployment(usualFile, {})).toEqual(usual)
})

test.each<[string, string]>([
  [
    withBackend({ apiBase: 'ftp://api.example' }),
    'deployment.json: backends[0].apiBase: expected an http(s) URL, or a path such as "/api/openfort", got "ftp://api.example"',
  ],
  [
    withBackend({ apiBase: '//evil.example' }),
    'deployment.json: backends[0].apiBase: expected an http(s) URL, or a path such as "/api/openfort", got "//evil.example"',
  ],
  [
    withBackend({ kind: 'stripe' }),
    'deployment.json: backends[0].kind: expected a known kind of backend ("openfort" or "daimo" or "dynamic" or "bleepay" or "infinite"), got "stripe"',
  ],
  [
    withBackend({ id: 'My Backend' }),
    'deployment.json: backends[0].id: expected an id of lower-case letters, digits, - and _, got "My Backend"',
  ],
  [withBackend({ apibase: 'x' }), 'deployment.json: backends[0].apibase: unknown field'],
  [errorOf({ backends: [] }), 'deployment.json: backends: expected at least one backend'],
  [errorOf({ backends: [openfort, openfort] }), 'deployment.json: backends: two backends have the same id'],
  [errorOf({ backends: undefined }), 'deployment.json: backends: expected a list of backends, got undefined'],
  [
    errorOf({ chains: { base: {} } }),
    'deployment.json: chains.base: expected a CAIP-2 chain id such as "eip155:8453", got "base"',
  ],
  [
    errorOf({ chains: { 'eip155:1': { rpc: 'node' } } }),
    'deployment.json: chains["eip155:1"].rpc: expected an http(s) URL, got "node"',
  ],
  [
    errorOf({ hosts: ["https://a.example; script-src 'self'"] }),
    `deployment.json: hosts[0]: expected an origin such as "https://shop.example", got "https://a.example; script-src 'self'"`,
  ],
  [
    errorOf({ hosts: ['https://shop.example/'] }),
    'deployment.json: hosts[0]: expected an origin such as "https://shop.example", got "https://shop.example/"',
  ],
  [
    errorOf({ returnUrls: ['javascript:alert(1)'] }),
    'deployment.json: returnUrls[0]: expected an https URL with a path, such as "https://shop.example/", got "javascript:alert(1)"',
  ],
  [errorOf({ callbackSchemes: ['javascript'] }), 'deployment.json: callbackSchemes[0]: expected the scheme of an app'],
  [
    errorOf({ brand: { name: 'Acme', accent: 'red' } }),
    'deployment.json: brand.accent: expected a hex colour such as "#0a5cff", got "red"',
  ],
  [errorOf({ brand: {} }), 'deployment.json: brand.name: missing'],
  [
    errorOf({ support: { email: 'nobody' } }),
    'deployment.json: support.email: expected an email address, got "nobody"',
  ],
  [
    errorOf({ walletConnect: { projectId: 'mine' } }),
    'deployment.json: walletConnect.projectId: expected a project id of 32 hex digits, got "mine"',
  ],
  [
    errorOf({ walletConnect: { projectId: '0'.repeat(32), relay: 'https://relay.example' } }),
    'deployment.json: walletConnect.relay: expected a ws(s) URL, got "https://relay.example"',
  ],
  [errorOf({ policy: 'open' }), 'deployment.json: policy: expected "strict" or "wallets", got "open"'],
  [errorOf({ colour: 'red' }), 'deployment.json: colour: unknown field'],
])('an error names file, place, what is expected and what is there (%#)', (found, expected) => {
  expect(found).toBe(expected)
})

const withDaimo = (change: object) => errorOf({ backends: [{ ...daimo, ...change }] })
const accepts = { checkedOn: '2026-11-21', assets: ['eip155:8453/slip44:60'] }
test.each([
  [withDaimo({ accepts: undefined }), 'accepts: missing'],
  [
    withDaimo({ accepts: { ...accepts, checkedOn: 'today' } }),
    'accepts.checkedOn: expected a day such as "2026-11-21", got "today"',
  ],
  [
    withDaimo({ accepts: { ...accepts, assets: ['USDC'] } }),
    'accepts.assets[0]: expected a CAIP-19 asset id such as "eip155:8453/slip44:60", got "USDC"',
  ],
  [withDaimo({ accepts: { ...accepts, assets: [] } }), 'accepts.assets: expected at least one asset'],
  [withDaimo({ pages: ['Kraken'] }), 'pages[0]: expected an exchange or a provider of the API, got "Kraken"'],
  [
    withDaimo({ tokens: [{ chainId: 'eip155:1', address: `0x${'a'.repeat(40)}`, symbol: 'ACME', decimals: 1.5 }] }),
    'tokens[0].decimals: expected a whole number of decimals, got 1.5',
  ],
  [withDaimo({ publishableKey: 'pk_test' }), 'publishableKey: unknown field'],
])('an error names what is wrong with a Daimo backend (%#)', (found, expected) => {
  expect(found).toBe(`deployment.json: backends[0].${expected}`)
})

const withDynamic = (change: object) => errorOf({ backends: [{ ...usual.backends[2], ...change }] })
test.each([
  [
    withDynamic({ environmentId: '00000000-0000-4000-8000-00000000D71A' }),
    'environmentId: expected an environment id: a UUID in lower-case letters, got "00000000-0000-4000-8000-00000000D71A"',
  ],
  [
    withDynamic({ wallets: [`eip155:8453/erc20:0x${'a'.repeat(40)}`] }),
    'wallets[0]: expected a coin that the page knows',
  ],
  [
    withDynamic({ wallets: ['tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'] }),
    'wallets[0]: expected a coin that wallets here can send: of an EVM chain or Solana',
  ],
  [withDynamic({ exchanges: ['binance'] }), 'exchanges[0]: expected an exchange of the API, got "binance"'],
  [withDynamic({ addresses: undefined }), 'addresses: expected a list of asset ids, got undefined'],
])('an error names what is wrong with a Dynamic environment (%#)', (found, expected) => {
  expect(found).toBe(`deployment.json: backends[0].${expected}`)
})

test('a key that may be secret is not repeated', () => {
  const error = withBackend({ publishableKey: 'sk_live_verysecret' })
  expect(error).toBe('deployment.json: backends[0].publishableKey: expected a publishable key, which starts with "pk_"')
})

test('all that is wrong is said at once, one line each', () => {
  expect(errorOf({ policy: 'open', brand: { name: '' } }).split('\n')).toHaveLength(2)
})

test('slashes at the end of a URL are dropped', () => {
  const { backends } = parseDeployment({ ...usual, backends: [{ ...openfort, apiBase: '/api/openfort/' }] })
  expect(backends[0]?.apiBase).toBe('/api/openfort')
})

test('INLET_PORT moves the sandbox, and no other origin', () => {
  const moved = readDeployment(usualFile, { INLET_PORT: '5110' })
  expect(moved.backends[0]?.apiBase).toBe('http://localhost:5120/openfort')
  expect(moved.chains['eip155:8453']).toEqual({
    rpc: 'http://localhost:5120/rpc/eip155:8453',
    explorer: 'https://basescan.org',
  })
  expect(moved.walletConnect?.relay).toBe('ws://localhost:5120/walletconnect')
  expect(moved.hosts).toEqual(usual.hosts)
})

test('a project without a relay gets the one of the vendor', () => {
  const projectId = 'a'.repeat(32)
  expect(parseDeployment({ ...usual, walletConnect: { projectId } }).walletConnect).toEqual({
    projectId,
    relay: 'wss://relay.walletconnect.org',
  })
})

test.each(['0', '65516', 'abc', '4010.5'])('INLET_PORT=%s is an error', (port) => {
  expect(() => readDeployment(usualFile, { INLET_PORT: port })).toThrow(
    `INLET_PORT must be a number from 1 to 65515, and it is "${port}".`,
  )
})

test('INLET_DEPLOYMENT names another file, and its errors name that file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-deployment-'))
  const path = join(folder, 'acme.json')
  try {
    expect(() => readDeployment(usualFile, { INLET_DEPLOYMENT: path })).toThrow(
      `acme.json: there is no deployment file at ${path}`,
    )
    writeFileSync(path, '{ "backends": ')
    expect(() => readDeployment(usualFile, { INLET_DEPLOYMENT: path })).toThrow('acme.json: not JSON: ')
    writeFileSync(path, JSON.stringify({ ...usual, brand: { name: 'Other' } }))
    expect(readDeployment(usualFile, { INLET_DEPLOYMENT: path }).brand.name).toBe('Other')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
