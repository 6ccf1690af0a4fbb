/** What a list of places shows when a key is pressed. */
type Shown = { readonly ids: readonly string[]; readonly active: string | undefined; readonly isOpen: boolean }
type Acts = { move(id: string): void; choose(id: string): void; close(): void }

/** Carries out a key that is the list's: arrows move, Enter chooses, Escape closes. Gives false for a key that is the field's own. */
export function placeKeys(event: KeyboardEvent, { ids, active, isOpen }: Shown, acts: Acts): boolean {
  if (event.isComposing) return false
  const at = active === undefined ? -1 : ids.indexOf(active)
  const moves: Record<string, string | undefined> = {
    ArrowDown: ids[(at + 1) % ids.length],
    ArrowUp: ids.at(at <= 0 ? -1 : at - 1),
  }
  const next = moves[event.key]
  const act = next !== undefined ? () => acts.move(next) : actOf(event.key, isOpen, active ?? only(ids), acts)
  if (!act) return false
  event.preventDefault()
  act()
  return true
}

function actOf(key: string, isOpen: boolean, id: string | undefined, acts: Acts): (() => void) | undefined {
  if (!isOpen) return undefined
  if (key === 'Escape') return () => acts.close()
  if (key === 'Enter') return () => (id === undefined ? acts.close() : acts.choose(id))
  return undefined
}

function only(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined
}
