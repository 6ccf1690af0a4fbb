import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { hasTabs } from '../lib/hasTabs.ts'
import { isSafeLink } from '../lib/isSafeLink.ts'
import { Icon } from './Icon.tsx'

/** Draws a link that leaves the page by a tap, in a tab of its own where there are tabs; a link that is not safe is not drawn. */
export function ExternalLink(props: {
  href: string
  hint: string
  class?: string
  children: JSX.Element
}): JSX.Element {
  return (
    <Show when={isSafeLink(props.href)}>
      <a
        class={props.class ?? 'link'}
        href={props.href}
        target={hasTabs() ? '_blank' : undefined}
        rel="noopener noreferrer"
      >
        <span>{props.children}</span>
        <Icon name="outside" />
        <Show when={hasTabs()}>
          <span class="hidden"> ({props.hint})</span>
        </Show>
      </a>
    </Show>
  )
}
