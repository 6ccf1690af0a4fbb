import type { OutsideLink } from './hostAbilities.ts'
import { hostAbilities } from './hostAbilities.ts'

/** Lets the host open a link in place of the browser, where it does that, and gives whether it does. Inside the tap. */
export function leaveByHost(event: Event, link: OutsideLink): boolean {
  const { open } = hostAbilities()
  if (!open) return false
  event.preventDefault()
  open(link)
  return true
}
