import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backends, deployment } from '#deployment'
import { pairs } from '#pairs'
import { terms } from '#terms/daimo'
import { walletConnect } from '#walletConnect'
import { readDeployment } from './deployment.ts'

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

test('the page has neither backends nor hosts nor a relay in its deployment', () => {
  const { backends: _, hosts: __, walletConnect: ___, ...rest } = usual
  expect(deployment).toEqual(rest)
})

test('what pairs wallets gets its project, and everybody whether there is one', () => {
  expect([walletConnect, pairs]).toEqual([usual.walletConnect, true])
})
