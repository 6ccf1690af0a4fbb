import type { Component } from 'solid-js'
import { createComponent } from 'solid-js'
import { createPart } from '../lib/createPart.ts'
import { LoadedPart } from './LoadedPart.tsx'

/** Gives a component that is in a part; until the part is loaded, it is a skeleton. */
export function later<Props extends object>(load: () => Promise<Component<Props>>): Component<Props> {
  return (props) => {
    const part = createPart(load)
    return <LoadedPart part={part} draw={(Drawn) => createComponent(Drawn, props)} />
  }
}
