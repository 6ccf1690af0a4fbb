import type { Rule } from '../rule.ts'
import { acts } from './acts.ts'
import { place } from './place.ts'
import { room } from './room.ts'
import { talk } from './talk.ts'
import { wallets } from './wallets.ts'

const all = { ...talk, ...place, ...room, ...acts, ...wallets }
export type RuleName = keyof typeof all

/** Every rule of a host, by its name, in the order in which they are shown. */
export const rules: Readonly<Record<RuleName, Rule>> = all
