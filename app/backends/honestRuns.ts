import type { Chance } from './chance.ts'
import { makeChance } from './chance.ts'

/** What is told in a run: `npm run honest` tells many more stories, each time others. For tests only. */
const count = Number(process.env['INLET_HONEST'] ?? 1_000)
/** Makes the stories what they are: the same again with the same. For tests only. */
export const seed = Number(process.env['INLET_SEED'] ?? (process.env['INLET_HONEST'] ? Date.now() % 2 ** 31 : 1))
/** How long a run may take, in ms. */
export const limitMs = 600_000

/** What a told story came to: how many answers it had, and what was wrong with how it was heard, if anything. */
export type Told = { readonly answers: number; readonly wrong?: object | undefined }

/** Tells honest stories and gives the first ones that were not heard as such; prints how many answers there were. */
export async function findUnheard(
  whose: string,
  tell: (chance: Chance, round: number) => Promise<Told>,
): Promise<readonly object[]> {
  const unheard: object[] = []
  let answers = 0
  for (let round = 0; answers < count; round += 1) {
    const told = await tell(makeChance(seed + round), round)
    answers += told.answers
    if (told.wrong) unheard.push({ seed: seed + round, ...told.wrong })
  }
  console.log(`${answers} honest answers of ${whose} from seed ${seed}, ${unheard.length} stories with a failure`)
  return unheard.slice(0, 10)
}

/** Tells every kind of lie, again and again, and gives the first ones that did not stop the page. */
export async function findBelieved<Name extends string>(
  names: readonly Name[],
  tell: (name: Name, chance: Chance, round: number) => Promise<{ readonly state: { readonly status: string } }>,
): Promise<readonly object[]> {
  const believed: object[] = []
  for (let round = 0; round < count / 20; round += 1)
    for (const name of names) {
      const { state, ...rest } = await tell(name, makeChance(seed + round), round)
      if (state.status !== 'stopped') believed.push({ seed: seed + round, name, status: state.status, ...rest })
    }
  return believed.slice(0, 10)
}
