import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { followLink } from './followLink.ts'

/** Leaves for a link inside the tap: by the host where it opens links, else as an anchor that is tapped. */
export function leave(link: OutsideLink, target: '_self' | '_blank'): void {
  const { open } = hostAbilities()
  if (open) open(link)
  else followLink(link.url, target)
}
