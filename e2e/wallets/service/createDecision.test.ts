import { expect, test } from 'vitest'
import { createDecision } from './createDecision.ts'

test('a prompt that was left open gets the answer that comes later', async () => {
  const decision = createDecision()
  decision.decide('waits')
  const [first, second] = [decision.agrees(), decision.agrees()]
  decision.decide('refuses')
  expect(await Promise.all([first, second, decision.agrees()])).toEqual([false, false, false])
  decision.decide('agrees')
  expect(await decision.agrees()).toBe(true)
})
