import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deployment } from '../deployment.ts'
import { connectOrigins, documentMetaPolicy, documentPolicy, headerPolicy, isAllHttps, metaPolicy } from './policy.ts'

const local: Deployment = {
  backends: [
    { kind: 'openfort', id: 'openfort', apiBase: 'http://localhost:4020/openfort', publishableKey: 'pk_test_1' },
  ],
  chains: {
    'eip155:8453': { rpc: 'http://localhost:4020/rpc/eip155:8453', explorer: 'https://basescan.org' },
    'eip155:137': { explorer: 'https://polygonscan.com' },
  },
  hosts: ['http://localhost:*', 'http://127.0.0.1:*'],
  returnUrls: [],
  callbackSchemes: [],
  brand: { name: 'Acme' },
  policy: 'strict',
}
const secure: Deployment = {
  ...local,
  backends: [
    { kind: 'openfort', id: 'a', apiBase: 'https://api.example/v1', publishableKey: 'pk_live_1' },
    { kind: 'openfort', id: 'b', apiBase: '/api/openfort', publishableKey: 'pk_live_2' },
  ],
  chains: { 'eip155:8453': { rpc: 'https://rpc.example/base' } },
  hosts: ['https://shop.example'],
}
const hashes = { scripts: ['sha256-head', 'sha256-entry'], styles: ['sha256-style'] }

test('the header names each script by hash, and the backends as the only places to call', () => {
  expect(headerPolicy({ ...hashes, deployment: local }).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'sha256-head' 'sha256-entry'",
    "script-src-attr 'none'",
    "style-src 'sha256-style'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "connect-src 'self' http://localhost:4020",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*",
    "require-trusted-types-for 'script'",
    'trusted-types inlet',
  ])
})

test('only a deployment with apps to call lets frames ask for anything, and then for the apps alone', () => {
  expect(headerPolicy({ ...hashes, deployment: local })).not.toContain('frame-src')
  const callbackSchemes = ['acme', 'com.acme.shop']
  expect(headerPolicy({ ...hashes, deployment: { ...local, callbackSchemes } }).split('; ')).toContain(
    'frame-src acme: com.acme.shop:',
  )
})

test('a deployment without plain http upgrades what is asked for', () => {
  const policy = headerPolicy({ ...hashes, deployment: secure })
  expect(policy).toContain("connect-src 'self' https://api.example https://rpc.example;")
  expect(policy).toMatch(/trusted-types inlet; upgrade-insecure-requests$/)
})

test('profile wallets is without the two lines on Trusted Types, and nothing else', () => {
  const strict = headerPolicy({ ...hashes, deployment: local })
  const wallets = headerPolicy({ ...hashes, deployment: { ...local, policy: 'wallets' } })
  expect(wallets).toBe(strict.replace("; require-trusted-types-for 'script'; trusted-types inlet", ''))
})

test('a page that nobody else may embed says so', () => {
  expect(headerPolicy({ ...hashes, deployment: { ...local, hosts: [] } })).toContain("frame-ancestors 'self';")
})

test("the document's own copy holds nothing that a wallet must rewrite", () => {
  expect(metaPolicy()).toBe(
    "script-src 'self' 'unsafe-inline'; script-src-attr 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  )
})

test('an API that is a path of the page is no other origin', () => {
  expect(connectOrigins(secure)).toEqual(['https://api.example', 'https://rpc.example'])
})

test('a relay may be called where the deployment has one, and only there', () => {
  const walletConnect = { projectId: '0'.repeat(32), relay: 'wss://relay.example/v2' }
  const policyOf = (deployment: Deployment) => headerPolicy({ ...hashes, deployment })
  expect(policyOf({ ...secure, walletConnect })).toContain(
    "connect-src 'self' https://api.example https://rpc.example wss://relay.example;",
  )
  expect(policyOf(secure)).not.toContain('wss:')
})

test.each([
  [secure, true],
  [{ ...secure, walletConnect: { projectId: '0', relay: 'wss://relay.example' } }, true],
  [{ ...secure, walletConnect: { projectId: '0', relay: 'ws://relay.example' } }, false],
  [local, false],
  [{ ...secure, hosts: ['http://localhost:*'] }, false],
  [{ ...secure, chains: { 'eip155:1': { rpc: 'http://node.example' } } }, false],
])('only a deployment with https alone counts as such (%#)', (deployment, expected) => {
  expect(isAllHttps(deployment)).toBe(expected)
})

test('a small document runs its one script, calls its own origin alone, and is framed by whom the page may be framed by', () => {
  const small = { scripts: ['sha256-script'], styles: ['sha256-style'] }
  expect(documentPolicy(small, local.hosts).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'sha256-script'",
    "script-src-attr 'none'",
    "style-src 'sha256-style'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*",
  ])
  expect(documentMetaPolicy(small)).toBe(documentPolicy(small, []).replace("; frame-ancestors 'self'", ''))
})

test('of any deployment, the header lets the page call its own origin, the backends, their chains’ nodes and the relay, and nobody else', () => {
  const origin = fc.webUrl({ validSchemes: ['https'], withFragments: false }).map((url) => new URL(url).origin)
  fc.assert(
    fc.property(
      fc.array(origin, { minLength: 1, maxLength: 5 }),
      fc.array(origin, { maxLength: 4 }),
      origin,
      (apis, nodes, relay) => {
        const deployment: Deployment = {
          ...secure,
          backends: apis.map((api, at) => ({ ...secure.backends[0]!, id: `b${at}`, apiBase: `${api}/v1` })),
          chains: Object.fromEntries(nodes.map((rpc, at) => [`eip155:${at + 1}`, { rpc: `${rpc}/rpc` }])),
          walletConnect: { projectId: 'p', relay: relay.replace('https:', 'wss:') },
        }
        const wanted = ["'self'", ...new Set([...apis, ...nodes, relay.replace('https:', 'wss:')])].sort()
        const lines = headerPolicy({ ...hashes, deployment }).split('; ')
        const [, ...called] = lines.find((line) => line.startsWith('connect-src'))!.split(' ')
        expect(called.sort()).toEqual(wanted)
        expect(lines[0]).toBe("default-src 'none'")
      },
    ),
  )
})
