import { expect, test } from 'vitest'
import { readWebsite } from './website.ts'

test.each([
  ['acme.example', 'https://acme.example'],
  ['www.acme.example/shop', 'https://www.acme.example/shop'],
  ['http://acme.example', 'http://acme.example'],
  ['HTTPS://ACME.example/', 'https://acme.example'],
  ['münchen.example', 'https://xn--mnchen-3ya.example'],
])('%s is sent as %s', (typed, sent) => expect(readWebsite(typed)).toBe(sent))

test.each([
  'acme',
  'javascript://acme.example',
  'https://',
  'ftp://acme.example',
  'https://a:b@acme.example',
  'a b.example',
  'acme..example',
])('%s is none', (typed) => expect(readWebsite(typed)).toBe(undefined))
