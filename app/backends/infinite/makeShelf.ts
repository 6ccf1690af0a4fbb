/** A place to keep texts. */
export type Shelf = {
  read(slot: string): string | undefined
  /** Keeps a text; nothing forgets. */
  write(slot: string, text: string | undefined): void
}

/** Makes a place to keep texts; what storage does not take is kept for the life of the page. */
export function makeShelf(storage: () => Storage): Shelf {
  const memory = new Map<string, string>()
  return {
    read(slot) {
      try {
        return memory.get(slot) ?? storage().getItem(slot) ?? undefined
      } catch {
        return memory.get(slot)
      }
    },
    write(slot, text) {
      memory.delete(slot)
      try {
        if (text === undefined) storage().removeItem(slot)
        else storage().setItem(slot, text)
      } catch {
        if (text !== undefined) memory.set(slot, text)
      }
    },
  }
}
