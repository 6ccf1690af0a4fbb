import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { asideKit } from '../kits.ts'

const patienceMs = 2_000

/** Tells what was followed and opened nothing, as far as a page can see: it is still in sight after two seconds. */
export function createStay<What>(): { readonly stuck: Accessor<What | undefined>; watch(what: What): void } {
  const { makeStayWatch } = asideKit.use()
  const [stuck, setStuck] = createSignal<What>()
  let stop: (() => void) | undefined
  onCleanup(() => stop?.())
  return {
    stuck,
    watch(what) {
      stop?.()
      setStuck(undefined)
      stop = makeStayWatch(document, patienceMs, () => setStuck(() => what))
    },
  }
}
