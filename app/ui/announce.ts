import { createSignal } from 'solid-js'

const [announcement, setAnnouncement] = createSignal('', { equals: false })

/** Gives what the live region says now. */
export { announcement }

/** Lets screen readers say a short text once, without moving anything. */
export function announce(text: string): void {
  setAnnouncement(text)
}
