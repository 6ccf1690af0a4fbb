import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { isSafeLink } from '../lib/isSafeLink.ts'
import { Icon } from './Icon.tsx'

/** Draws a link that leaves the page by a tap, in a tab of its own; a link that is not safe is not drawn. */
export function ExternalLink(props: {
  href: string
  hint: string
  class?: string
  children: JSX.Element
}): JSX.Element {
  return (
    <Show when={isSafeLink(props.href)}>
      <a class={props.class ?? 'link'} href={props.href} target="_blank" rel="noopener noreferrer">
        <span>{props.children}</span>
        <Icon name="outside" />
        <span class="hidden"> ({props.hint})</span>
      </a>
    </Show>
  )
}
