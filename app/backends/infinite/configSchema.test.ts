import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { infinite } from './configSchema.ts'

const right = {
  ...{ kind: 'infinite', id: 'infinite', apiBase: 'https://api.infinite.ai/' },
  ...{ organizationId: 'org_edge_wallet_main', pages: ['https://infinite.dev', 'http://localhost:4020'] },
}
const wordsOf = (fields: object) => safeParse(infinite, { ...right, ...fields }).issues?.[0].message

test('an organization is named by its id, its pages by their origins, and its base has no slash at the end', () => {
  expect(safeParse(infinite, right)).toMatchObject({ success: true, output: { apiBase: 'https://api.infinite.ai' } })
  expect(safeParse(infinite, { ...right, full: { directions: ['sell'] } }).success).toBe(true)
})

test.each([
  [{ pages: ['http://infinite.dev'] }, 'expected an https origin'],
  [{ pages: ['https://infinite.dev/kyc'] }, 'expected an https origin'],
  [{ pages: ['https://*.infinite.dev'] }, 'expected an https origin'],
  [{ pages: [] }, 'expected at least one origin'],
  [{ pages: undefined }, 'expected a list of origins'],
  [{ organizationId: 'my organization' }, 'expected an organization id'],
  [{ full: { directions: [] } }, 'expected at least one direction'],
  [{ full: { directions: ['both'] } }, 'expected "buy" or "sell"'],
])('%j is refused: %s', (fields, words) => expect(wordsOf(fields)).toContain(words))
