import { expect, test } from 'vitest'
import { frameAncestors, withHosts } from './frameAncestors.ts'

test('the page may frame itself, and so may the hosts', () => {
  expect(frameAncestors([])).toBe("frame-ancestors 'self'")
  expect(frameAncestors(['https://shop.example', 'http://localhost:*'])).toBe(
    "frame-ancestors 'self' https://shop.example http://localhost:*",
  )
})

test('another list takes the place of the old one, and of nothing else', () => {
  const policy = (hosts: string[]) => `default-src 'none'; ${frameAncestors(hosts)}; trusted-types inlet`
  expect(withHosts(policy(['https://old.example']), ['https://new.example'])).toBe(policy(['https://new.example']))
})
