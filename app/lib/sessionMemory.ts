/** Reads a remembered text of this tab; storage that throws remembers nothing. */
export function recall(key: string): string | undefined {
  try {
    return window.sessionStorage.getItem(`inlet:${key}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text for this tab, where storage allows. Never for secrets. */
export function remember(key: string, text: string): void {
  try {
    window.sessionStorage.setItem(`inlet:${key}`, text)
  } catch {
    // Storage throws in third-party frames: nothing here depends on it.
  }
}
