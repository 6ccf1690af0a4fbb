import fc from 'fast-check'
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

test('whatever a link is made of, one that may leave is https, the payer’s own machine, or a wallet’s app by its pairing', () => {
  const piece = fc.constantFrom(
    ...[
      'https:',
      'http:',
      'HTTPS:',
      'javascript:',
      'data:',
      'intent:',
      'blob:',
      'file:',
      'metamask:',
      'trust:',
      'okex:',
    ],
    ...[
      '//',
      '/',
      '\\\\',
      '\\',
      '\t',
      '\n',
      ' ',
      '@',
      'user:pass@',
      ':',
      '#',
      '?',
      '%00',
      '\u202e',
      'wc?uri=wc%3A1',
      'main/wc?',
    ],
    ...[
      'localhost',
      '127.0.0.1',
      'shop.example',
      'evil.example',
      'localhost.evil.example',
      '[::1]',
      'send?address=0x1',
    ],
  )
  const link = fc.oneof(
    fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
    fc.string(),
    fc.webUrl(),
  )
  const kind = fc.constantFrom('wallet', 'explorer', 'support', 'provider')
  fc.assert(
    fc.property(link, kind, (url, kind) => {
      if (!mayLeave({ kind, url })) return
      const { protocol, hostname, username, password } = new URL(url)
      const isOwnMachine = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname)
      const isApp =
        kind === 'wallet' && ['metamask:', 'trust:', 'rainbow:', 'bitkeep:', 'zerion:', 'okex:'].includes(protocol)
      expect([url, protocol === 'https:' || isOwnMachine || isApp, username + password]).toEqual([url, true, ''])
    }),
    { numRuns: 3_000 },
  )
})
