import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { Icon } from './Icon.tsx'

/** A step of something that goes on: whether it happened, and what is known of it. */
export type Stage = {
  readonly label: string
  readonly state: 'done' | 'now' | 'later'
  readonly note?: JSX.Element
  readonly link?: JSX.Element
}

/** Draws stages one under the other; the one that goes on now carries the page's only endless motion. */
export function Stages(props: { stages: readonly Stage[] }): JSX.Element {
  return (
    <ol class="stages">
      <For each={props.stages}>
        {(stage) => (
          <li class={stage.state} aria-current={stage.state === 'now' ? 'step' : undefined}>
            <span class="bullet">
              <Show when={stage.state === 'done'}>
                <Icon name="check" />
              </Show>
              <Show when={stage.state === 'now'}>
                <span class="mark" />
              </Show>
            </span>
            <div>
              <strong>{stage.label}</strong>
              <p class="muted small">{stage.note}</p>
              {stage.link}
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
