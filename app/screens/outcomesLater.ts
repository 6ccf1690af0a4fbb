import type { Component } from 'solid-js'
import { later } from '../parts/later.tsx'
import type { outcomes } from './outcomes.ts'

type Outcomes = typeof outcomes

/** Loads the screens that follow a payment. */
export const loadOutcomes = async (): Promise<Outcomes> => (await import('./outcomes.ts')).outcomes

/** Gives a screen that is in the part of the outcomes. */
export function outcomeLater<Name extends keyof Outcomes>(name: Name): Component<Parameters<Outcomes[Name]>[0]> {
  // TypeScript cannot see that a screen takes the props of its own name.
  return later(async () => (await loadOutcomes())[name] as Component<Parameters<Outcomes[Name]>[0]>)
}
