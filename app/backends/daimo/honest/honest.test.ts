import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { wrongIn } from '../../honestPage.ts'
import { findBelieved, findUnheard, limitMs, seed } from '../../honestRuns.ts'
import { lieNames, makeLie } from './lies.ts'
import { makeStory } from './makeStory.ts'
import { isAtEnd, playStory } from './playStory.ts'

beforeAll(() => vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' }))
afterAll(() => vi.unstubAllGlobals())

test(`every honest answer is read, and none ends as an error (seed ${seed})`, { timeout: limitMs }, async () => {
  const unheard = await findUnheard('Daimo', async (chance) => {
    const story = await makeStory(chance)
    const heard = await playStory(story, chance)
    return { answers: story.answers.length, wrong: wrongIn(heard, isAtEnd(story, heard)) }
  })
  expect(unheard).toEqual([])
})

test(`every lie stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const believed = await findBelieved(lieNames, async (name, chance) => playStory(await makeLie(name, chance), chance))
  expect(believed).toEqual([])
})
