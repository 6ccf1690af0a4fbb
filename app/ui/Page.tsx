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
      <header>
        <Show when={props.isTest}>
          <p class="ribbon">{props.words.test}</p>
        </Show>
        <div class="bar" classList={{ plain: !props.onBack && !props.onClose }}>
          <Show when={props.onBack} fallback={<BrandMark name={props.brand.name} logo={props.brand.logo} />}>
            {(onBack) => (
              <button type="button" class="tool" aria-label={props.words.back} onClick={() => onBack()()}>
                <Icon name="back" />
              </button>
            )}
          </Show>
          <span>{props.brand.name}</span>
          <Show when={props.onClose}>
            {(onClose) => (
              <button type="button" class="tool end" aria-label={props.words.close} onClick={() => onClose()()}>
                <Icon name="close" />
              </button>
            )}
          </Show>
        </div>
      </header>
      <main data-screen={props.screen}>{props.children}</main>
      {props.over}
      <Show when={!hasSkeleton()}>
        <footer class="foot">
          <div class="line">{props.foot}</div>
        </footer>
      </Show>
      <LiveRegion />
    </div>
  )
}

/** The logo, or the first letter on the brand's colour; it gives its place to the way back, so that the name never moves. */
function BrandMark(props: { name: string; logo: string | undefined }): JSX.Element {
  return (
    <span class="tool" aria-hidden="true">
      <Show when={props.logo} fallback={<b class="brand">{[...props.name][0]}</b>}>
        {(logo) => <img src={logo()} alt="" width="28" height="28" />}
      </Show>
    </span>
  )
}
