import { expect, test } from 'vitest'
import { adviceFor } from './adviceFor.ts'

test('each refusal says what to change', () => {
  const said = (['not_listed', 'other_claim', 'no_origin', 'no_list'] as const).map((reason) =>
    adviceFor({ origin: 'https://shop.example', reason }),
  )
  expect(new Set(said).size).toBe(4)
  expect(said[0]).toBe(
    'add "https://shop.example" to "hosts" in hosts.json beside the page, and https://shop.example to frame-ancestors in its Content-Security-Policy header',
  )
})
