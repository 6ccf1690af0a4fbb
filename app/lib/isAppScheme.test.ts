import { expect, test } from 'vitest'
import { isAppScheme } from './isAppScheme.ts'

test.each(['acme', 'com.acme.shop', 'acme+pay'])('%s may be an app', (scheme) => expect(isAppScheme(scheme)).toBe(true))

test.each(
  [
    'http',
    'https',
    'javascript',
    'data',
    'blob',
    'file',
    'about',
    'intent',
    'content',
    'tel',
    'sms',
    'mailto',
    '',
  ].concat(['Acme', '1acme', 'a c', 'acme:', 'acme://x']),
)('"%s" is no app of the operator', (scheme) => expect(isAppScheme(scheme)).toBe(false))
