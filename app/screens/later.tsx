import type { Component } from 'solid-js'
import { createComponent } from 'solid-js'
import { createPart } from '../lib/createPart.ts'
import { LoadedPart } from './LoadedPart.tsx'
import type { outcomes } from './outcomes.ts'

type Outcomes = typeof outcomes

/** Loads the screens that follow a payment. */
export const loadOutcomes = async (): Promise<Outcomes> => (await import('./outcomes.ts')).outcomes

/** Gives a screen that is in the part of the outcomes; until it is loaded, a skeleton. */
export function later<Name extends keyof Outcomes>(name: Name): Outcomes[Name] {
  type Props = Parameters<Outcomes[Name]>[0]
  const screen: Component<Props> = (props) => {
    // TypeScript cannot see that a screen takes the props of its own name.
    const part = createPart(async () => (await loadOutcomes())[name] as Component<Props>)
    return <LoadedPart part={part} draw={(Drawn) => createComponent(Drawn, props)} />
  }
  return screen as Outcomes[Name]
}
