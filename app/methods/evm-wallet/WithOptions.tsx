import type { JSX } from 'solid-js'
import { createPart } from '../../lib/createPart.ts'
import { LoadedPart } from '../../parts/LoadedPart.tsx'
import type { options } from './options.ts'

/** Draws with the part for what is no plain transfer, once it is there. */
export function WithOptions(props: { children: (part: typeof options) => JSX.Element }): JSX.Element {
  const part = createPart(async () => (await import('./options.ts')).options)
  return <LoadedPart part={part} draw={(known) => props.children(known)} />
}
