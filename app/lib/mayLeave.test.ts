import { expect, test } from 'vitest'
import { mayLeave } from './mayLeave.ts'

test.each([
  ['wallet', 'metamask://send/0x1@137', true],
  ['wallet', 'trust://send?address=0x1', false],
  ['wallet', 'https://rainbow.me/send', true],
  ['explorer', 'metamask://send/0x1', false],
  ['wallet', 'mailto:help@acme.example', false],
  ['wallet', 'intent://send#Intent;scheme=metamask;end', false],
  ['wallet', 'javascript:alert(1)//metamask://', false],
  ['wallet', 'other://send', false],
  ['wallet', 'trust://wc?uri=wc%3A1', true],
  ['wallet', 'okex://main/wc?uri=wc%3A1', true],
  ['wallet', 'okex://wc?uri=wc%3A1', false],
  ['provider', 'trust://wc?uri=wc%3A1', false],
  ['wallet', `metamask://${'a'.repeat(4096)}`, false],
] as const)('%s %s may leave: %s', (kind, url, may) => {
  expect(mayLeave({ kind, url })).toBe(may)
})
