const key = (mark: string) => `inlet:conformance:${mark}`

/** Tells whether a mark was left by the page that was here before. */
export function recall(mark: string): boolean {
  try {
    return window.sessionStorage.getItem(key(mark)) === '1'
  } catch {
    return false
  }
}

/** Leaves or takes away a mark, where storage allows. */
export function remember(mark: string, isSet: boolean): void {
  try {
    if (isSet) window.sessionStorage.setItem(key(mark), '1')
    else window.sessionStorage.removeItem(key(mark))
  } catch {
    // Where nothing can be stored, the console has the last word.
  }
}
