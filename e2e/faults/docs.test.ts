import { expect, test } from 'vitest'
import embed from '../../app/bridge/README.md?raw'
import readme from '../../README.md?raw'

test('H20 the docs say that an event and a way back prove nothing, and what does', () => {
  expect(readme).toContain('Believe your server, not the event.')
  expect(embed).toMatch(/returnUrl/)
  expect(`${readme}${embed}`).toMatch(/signed\s+webhook/)
})
