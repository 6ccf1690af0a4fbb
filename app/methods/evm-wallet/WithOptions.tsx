import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { Loading } from './Loading.tsx'
import type { options } from './options.ts'

/** Draws with the part for an address of many coins, once it is there. */
export function WithOptions(props: { children: (part: typeof options) => JSX.Element }): JSX.Element {
  const part = createPart(async () => (await import('./options.ts')).options)
  return (
    <Show when={valueOf(part)} keyed fallback={<Loading part={part} />}>
      {(known) => props.children(known)}
    </Show>
  )
}
