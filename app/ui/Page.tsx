import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { hasSkeleton } from './Skeleton.tsx'

/** Draws the frame around every screen: who is paid, back, close, test mode, the screen, what helps. */
export function Page(props: {
  brand: { readonly name: string; readonly logo?: string }
  words: { readonly back: string; readonly close: string; readonly test: string }
  isTest: boolean
  onBack: (() => void) | undefined
  onClose: (() => void) | undefined
  /** Name of the screen, for tests and hosts that style. */
  screen: string
  foot: JSX.Element
  over: JSX.Element
  children: JSX.Element
}): JSX.Element {
  return (
    <div class="page">
      <Show when={props.isTest}>
        <p class="ribbon">{props.words.test}</p>
      </Show>
      <div class="bar" classList={{ plain: !props.onBack && !props.onClose }}>
        <Show when={props.onBack}>
          {(onBack) => (
            <button type="button" class="tool" aria-label={props.words.back} onClick={() => onBack()()}>
              <Icon name="back" />
            </button>
          )}
        </Show>
        <Show when={props.brand.logo} fallback={<span>{props.brand.name}</span>}>
          {(logo) => <img src={logo()} alt={props.brand.name} />}
        </Show>
        <Show when={props.onClose}>
          {(onClose) => (
            <button type="button" class="tool end" aria-label={props.words.close} onClick={() => onClose()()}>
              <Icon name="close" />
            </button>
          )}
        </Show>
      </div>
      <main data-screen={props.screen}>{props.children}</main>
      {props.over}
      <Show when={!hasSkeleton()}>
        <footer class="foot">{props.foot}</footer>
      </Show>
      <LiveRegion />
    </div>
  )
}
