// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import { drawGate, makeGateSession } from '../fakeRamp.ts'
import { gateKit } from '../kits.ts'
import { Terms } from './Terms.tsx'

const url = 'https://terms.example/accept?session=1'
let end: () => void
beforeAll(() => Promise.all([gateKit.load(), loadRampTexts()]))
afterEach(() => end())

test('the terms open by a tap on a plain anchor, and lead back to the return page', () => {
  const page = drawGate(Terms, makeGateSession({ kind: 'terms', url }))
  end = page.end
  const anchor = document.querySelector<HTMLAnchorElement>('a.button')
  const back = encodeURIComponent(`${window.location.origin}/return`)
  expect([anchor?.href, anchor?.rel]).toEqual([`${url}&redirect=${back}`, 'noreferrer'])
  expect(page.text()).not.toContain('meanwhile')
})

test('an identity that is looked at meanwhile is said', () => {
  const page = drawGate(Terms, makeGateSession({ kind: 'terms', url, identity: 'under_review' }))
  end = page.end
  expect(page.text()).toContain('Your identity is being checked meanwhile.')
})

test('a link that the page may not open is said, and can be looked for again', () => {
  const session = makeGateSession({ kind: 'terms', url: '' })
  const looks = vi.spyOn(session, 'refresh')
  const page = drawGate(Terms, session)
  end = page.end
  expect(page.text()).toContain('We did not open that page.')
  expect(document.querySelector('a.button')).toBeNull()
  page.click('Check now')
  expect(looks).toHaveBeenCalledOnce()
})
