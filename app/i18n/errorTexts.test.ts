// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { errorTexts, loadErrorTexts } from './errorTexts.ts'
import { loadRampTexts } from './fakeRampTexts.ts'

test('the words of ramps come where the link is for one, and stay', async () => {
  expect(errorTexts()).toBeUndefined()
  await loadErrorTexts()
  expect(errorTexts()?.wallet_busy.title).toBe('Your wallet is waiting for you')
  expect(errorTexts()?.sign_in_needed).toBeUndefined()
  await loadRampTexts()
  await loadErrorTexts()
  expect(errorTexts()?.sign_in_needed?.title).toBe('Sign in again')
  expect(errorTexts()?.wallet_busy.title).toBe('Your wallet is waiting for you')
})
