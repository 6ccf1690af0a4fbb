import { expect, test } from 'vitest'
import { wrongIn } from '../../honestPage.ts'
import { findBelieved, findUnheard, limitMs, seed } from '../../honestRuns.ts'
import { lieNames, makeLie } from './lies.ts'
import { makeStory } from './makeStory.ts'
import { isAtEnd, playStory } from './playStory.ts'

test(`no honest answer stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const unheard = await findUnheard('Openfort', async (chance, round) => {
    const story = await makeStory(chance, round % 37)
    const heard = await playStory(story, chance)
    return { answers: story.answers.length, wrong: wrongIn(heard, isAtEnd(story, heard)) }
  })
  expect(unheard).toEqual([])
})

test(`every lie stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const believed = await findBelieved(lieNames, async (name, chance, round) =>
    playStory(await makeLie(name, chance, round % 37), chance),
  )
  expect(believed).toEqual([])
})
