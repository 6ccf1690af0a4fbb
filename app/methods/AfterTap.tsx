import type { JSX } from 'solid-js'
import { createSignal, onCleanup, Show, untrack } from 'solid-js'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { makeStayWatch } from '../lib/makeStayWatch.ts'
import { LinkOffer } from './LinkOffer.tsx'
import { isHandheld } from '../lib/isHandheld.ts'

const patienceMs = 2_000

/**
 * Offers ways round for a link that was tapped and may have opened nothing: after two seconds, unless the page went out
 * of sight. A wallet is rarely on the computer: there its code for the phone comes at once.
 */
export function AfterTap(props: { link: OutsideLink; tappedAt: number }): JSX.Element {
  const [isStuck, setIsStuck] = createSignal(false)
  // This is drawn anew for another tap.
  const sinceMs = performance.now() - untrack(() => props.tappedAt)
  const isOnComputer = window.inletBoot?.place === 'page' && !isHandheld()
  // When this part is that late, the page may have been out of sight and back.
  if (isOnComputer) setIsStuck(true)
  else if (sinceMs < patienceMs && !document.hidden)
    onCleanup(makeStayWatch(document, patienceMs - sinceMs, () => setIsStuck(true)))
  return (
    <Show when={isStuck()}>
      <LinkOffer link={props.link} />
    </Show>
  )
}
