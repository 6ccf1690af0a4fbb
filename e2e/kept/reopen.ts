/** How a page comes back: at the address that it has now, or by the link that the host has. */
export type Manner = 'reloaded' | 'opened again'

/** Gives what opens the page in its next life: what is left of the address, or the whole link. */
export function linkFor(manner: Manner, link: string): string {
  if (manner === 'opened again') return link
  const { search, hash } = window.location
  return `${search.slice(1).replace(/^bridge=native&/, '')}${hash}`
}
