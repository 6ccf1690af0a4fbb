import { expect, test } from 'vitest'
import { comparePolicy } from './comparePolicy.ts'

const built = "default-src 'none'; script-src 'sha256-a'; frame-ancestors 'self' http://a.example; trusted-types inlet"

test.each([
  ['the policy as it was built', built, 'same'],
  ['other blanks and another order', `trusted-types inlet;script-src  'sha256-a' ;Default-Src 'none';`, 'same'],
  ['other hosts', built.replace('http://a.example', 'https://b.example'), 'same'],
  ['a nonce', built.replace('script-src', "script-src 'nonce-x'"), "script-src +'nonce-x'"],
  ['a hash for another', built.replace('sha256-a', 'sha256-b'), "script-src +'sha256-b' -'sha256-a'"],
  ['a directive less', built.replace('; trusted-types inlet', ''), 'without trusted-types'],
  ['a directive more', `${built}; sandbox`, 'sandbox'],
])('%s is told', (_, held, told) => {
  expect(comparePolicy(built, held)).toBe(told)
})
