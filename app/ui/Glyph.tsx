import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'

/**
 * Draws a picture in a circle; without one, or where it does not load, the first letter of its name. Always beside the
 * name. It is asked for once its place is on screen: what stands beside it does not wait for it.
 */
export function Glyph(props: { name: string; image: string | undefined; isSmall?: boolean | undefined }): JSX.Element {
  const [hasFailed, setHasFailed] = createSignal(false)
  return (
    <span class="glyph" classList={{ little: props.isSmall ?? false }} aria-hidden="true">
      <Show when={!hasFailed() && props.image} fallback={<b>{[...props.name][0]?.toUpperCase()}</b>}>
        {(url) => <img src={url()} alt="" width="32" height="32" loading="lazy" onError={() => setHasFailed(true)} />}
      </Show>
    </span>
  )
}
