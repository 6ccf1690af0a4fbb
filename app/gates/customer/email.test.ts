import { expect, test } from 'vitest'
import { isEmail } from './email.ts'

test.each([
  'ana@example.com',
  'ana+bank@mail.example.co.uk',
  "o'brien@example.com",
  '"ana diaz"@example.com',
  'a@b.museum',
  'x_!#$%&*/=?^`{|}~-y@example.com',
  'jürgen@münchen.example',
  '用户@例子.广告',
  'ana@xn--mnchen-3ya.example',
  'ana@[192.0.2.1]',
  'ana@[IPv6:2001:db8::1]',
])('%s is an address', (text) => expect(isEmail(text)).toBe(true))

test.each([
  '',
  '@',
  'ana',
  'ana@',
  '@example.com',
  'ana@example',
  'ana@.com',
  'ana@example..com',
  'ana@example.com.',
  'ana diaz@example.com',
  'ana@exam ple.com',
  'ana@bob@example.com',
  'Ana <ana@example.com>',
  'a@example.com, b@example.com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(260)}.com`,
])('"%s" is none', (text) => expect(isEmail(text)).toBe(false))
