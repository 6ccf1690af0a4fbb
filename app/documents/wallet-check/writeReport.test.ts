import { expect, test } from 'vitest'
import type { Report } from './report.ts'
import { hideAddresses, writeReport } from './writeReport.ts'

const report: Report = {
  check: 1,
  version: 'abc',
  policy: 'strict',
  at: '2026-11-22T00:00:00.000Z',
  facts: [
    { name: 'inline', value: 'ran', isUsual: false },
    { name: 'touch', value: 'yes' },
  ],
  wallets: [
    { id: 1, how: 'announced', place: 'EIP-6963', name: 'One', rdns: 'io.one', flags: [], afterMs: 5, isListed: true },
    { id: 2, how: 'window', place: 'window.ethereum', name: '', flags: ['isOne'], afterMs: 9, isListed: true, sameAs: 1 },
  ],
  acts: [{ wallet: 1, asked: 'eth_chainId', outcome: 'answered', detail: '0x1', tookMs: 3 }],
} // prettier-ignore

test('a result is lines that can be read in a chat, and what is unusual is marked', () => {
  expect(writeReport(report).split('\n')).toEqual([
    'Inlet wallet check · policy strict · page abc · 2026-11-22T00:00:00.000Z',
    '',
    'Wallets: 2',
    '1. One (io.one) · EIP-6963 · after 5 ms · listed',
    '2. no name · window.ethereum · after 9 ms · the same as 1 · isOne',
    '',
    'Asked:',
    '1. One: eth_chainId · answered · 0x1 · 3 ms',
    '',
    'This browser:',
    '! inline: ran',
    '  touch: yes',
  ])
})

test.each([
  ['["0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045"]', '["0xd8dA…6045"]'],
  ['7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV', '7EcD…FLtV'],
  ['error at 0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045.', 'error at 0xd8dA…6045.'],
  ['wallet_switchEthereumChain 0x2105', 'wallet_switchEthereumChain 0x2105'],
])('addresses are shortened: %s', (text, shown) => {
  expect(hideAddresses(text)).toBe(shown)
})
