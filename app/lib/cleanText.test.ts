import { expect, test } from 'vitest'
import { cleanText } from './cleanText.ts'
import { isSafeLink } from './isSafeLink.ts'

test('U12 strips what hides or turns text', () => {
  expect(cleanText('Pay\u202e evil\u0000 \u200b now\n\tplease ', 50)).toBe('Pay evil now please')
})

test('U12 cuts long text without breaking a character', () => {
  expect(cleanText('💰'.repeat(10), 4)).toBe('💰💰💰…')
  expect(cleanText('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…')
})

test.each([
  ['https://shop.example/a?b=c', true],
  ['http://shop.example', false],
  ['http://localhost:4020/openfort/exchange', true],
  ['http://localhost:4020@shop.example/', false],
  ['http://localhost.shop.example/', false],
  ['javascript:alert(1)', false],
  ['https://user:pass@shop.example', false],
  ['https://', false],
  ['intent://x#Intent;end', false],
])('%s is safe to offer: %s', (link, isSafe) => expect(isSafeLink(link)).toBe(isSafe))
