// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { wrongIn } from '../../honestPage.ts'
import { findBelieved, findUnheard, limitMs, seed } from '../../honestRuns.ts'
import { lieNames, makeLie } from './lies.ts'
import { makeStory } from './makeStory.ts'
import { playStory } from './playStory.ts'

beforeEach(() => window.sessionStorage.clear())

test(`every honest answer is read, and none ends as an error (seed ${seed})`, { timeout: limitMs }, async () => {
  const unheard = await findUnheard('Dynamic', async (chance) => {
    const story = await makeStory(chance)
    const wrong = wrongIn(await playStory(story, chance))
    window.sessionStorage.clear()
    return { answers: story.steps.length, wrong }
  })
  expect(unheard).toEqual([])
})

test(`every lie stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const believed = await findBelieved(lieNames, async (name, chance) => playStory(await makeLie(name, chance), chance))
  expect(believed).toEqual([])
})
