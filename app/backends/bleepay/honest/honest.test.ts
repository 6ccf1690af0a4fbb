import { expect, test } from 'vitest'
import { findBelieved, findUnheard, limitMs, seed } from '../../honestRuns.ts'
import { lieNames, makeLie } from './lies.ts'
import { makeStory } from './makeStory.ts'
import { playStory } from './playStory.ts'

/** What a story ends in, by the last word of its server. */
const endOf: Readonly<Record<string, string>> = {
  CREATED: 'waiting_payment',
  CONFIRMED: 'succeeded',
  OVERPAID: 'succeeded',
  EXPIRED: 'expired',
  FAILED: 'failed',
  REFUNDED: 'bounced',
}

test(`no honest answer stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const unheard = await findUnheard('BleePay', async (chance, round) => {
    const story = await makeStory(chance, round % 37)
    const { state, failures } = await playStory(story, chance)
    const isAtEnd = state.status === endOf[String(story.answers.at(-1)?.['paymentStatus'])]
    const wrong = failures.length > 0 || !isAtEnd ? { status: state.status, failures } : undefined
    return { answers: story.answers.length, wrong }
  })
  expect(unheard).toEqual([])
})

test(`every lie stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const believed = await findBelieved(lieNames, async (name, chance, round) =>
    playStory(await makeLie(name, chance, round % 37), chance),
  )
  expect(believed).toEqual([])
})
