// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { makeChance } from '../../chance.ts'
import { lieNames, makeLie } from './lies.ts'
import { makeStory } from './makeStory.ts'
import { playStory } from './playStory.ts'

/** `npm run honest` tells many more stories, each time others. */
const count = Number(process.env['INLET_HONEST'] ?? 1_000)
const seed = Number(process.env['INLET_SEED'] ?? (process.env['INLET_HONEST'] ? Date.now() % 2 ** 31 : 1))
const limitMs = 600_000
beforeEach(() => window.sessionStorage.clear())

test(`every honest answer is read, and none ends as an error (seed ${seed})`, { timeout: limitMs }, async () => {
  const wrong: unknown[] = []
  let answers = 0
  for (let round = 0; answers < count; round += 1) {
    const chance = makeChance(seed + round)
    const story = await makeStory(chance)
    const { failures } = await playStory(story, chance)
    answers += story.steps.length
    window.sessionStorage.clear()
    if (failures.length > 0) wrong.push({ seed: seed + round, failures })
  }
  console.log(`${answers} honest answers of Infinite's from seed ${seed}, ${wrong.length} transfers with a failure`)
  expect(wrong.slice(0, 10)).toEqual([])
})

test(`every lie stops the page (seed ${seed})`, { timeout: limitMs }, async () => {
  const passed: unknown[] = []
  for (let round = 0; round < count / 20; round += 1)
    for (const name of lieNames) {
      const chance = makeChance(seed + round)
      const { state } = await playStory(await makeLie(name, chance), chance)
      if (state.status !== 'stopped') passed.push({ seed: seed + round, name, status: state.status })
    }
  expect(passed.slice(0, 10)).toEqual([])
})
