import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainEntries } from '#chainEntries'
import { backends, deployment } from '#deployment'
import { explorerSites } from '#explorerSites'
import { pairs } from '#pairs'
import { readsChains } from '#readsChains'
import { solanaNode } from '#solanaNode'
import { terms } from '#terms/daimo'
import { walletConnect } from '#walletConnect'
import { readDeployment } from './deployment.ts'
import { deploymentModule } from './deploymentModule.ts'

const usual = readDeployment(join(import.meta.dirname, '../deployment.json'))

test('the head script gets of each backend what its first read needs, and no more', () => {
  const isText = ([, value]: [string, unknown]) => typeof value === 'string'
  const texts = usual.backends.map((backend) => Object.fromEntries(Object.entries(backend).filter(isText)))
  expect(backends).toEqual(texts)
  expect(backends.map((backend) => Object.keys(backend).sort())).toContainEqual([
    'apiBase',
    'id',
    'kind',
    'publishableKey',
  ])
})

test('an adapter gets the rest of its own backends', () => {
  expect(terms).toEqual({ daimo: { accepts: usual.backends.find((backend) => backend.kind === 'daimo')?.accepts } })
})

test('the page has in its deployment what every screen may need', () => {
  const { brand, support, returnUrls, callbackSchemes } = usual
  expect(deployment).toEqual({ brand, support, returnUrls, callbackSchemes })
})

test('what reads chains gets where, and everybody whether there is a node', () => {
  expect([chainEntries, readsChains]).toEqual([usual.chains, true])
})

test('what reads Solana alone gets its node, and what leads to explorers those of the deployment before others', () => {
  expect(solanaNode).toBe(Object.entries(usual.chains).find(([id]) => id.startsWith('solana:'))?.[1].rpc)
  expect(explorerSites).toMatchObject({ 'eip155:1': 'https://etherscan.io', 'eip155:8453': 'https://basescan.org' })
  const chains = { ...usual.chains, 'eip155:1': { explorer: 'https://own.example' } }
  const load = deploymentModule({ ...usual, chains }).load as (id: string) => string
  expect(load('\0#explorerSites')).toContain('"eip155:1":"https://own.example"')
})

test('what pairs wallets gets its project, and everybody whether there is one', () => {
  expect([walletConnect, pairs]).toEqual([usual.walletConnect, true])
})

test('of the kinds of backends, those that the deployment names are built', () => {
  expect([__BUILT__.openfort, __BUILT__.infinite]).toEqual([true, true])
  const plugin = deploymentModule({ ...usual, backends: usual.backends.filter(({ kind }) => kind === 'bleepay') })
  const { define } = (plugin.config as () => { define: Record<string, string> })()
  expect(Object.entries(define).filter(([, isBuilt]) => isBuilt !== 'false')).toEqual([['__BUILT__.bleepay', 'true']])
  expect(Object.keys(define)).toHaveLength(5)
})
