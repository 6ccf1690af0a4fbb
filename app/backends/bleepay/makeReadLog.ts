/** When a backend was asked, in ms since epoch, oldest first. */
export type ReadLog = {
  /** The times of the last reads, of every tab of this browser. */
  times(): readonly number[]
  /** Adds a read. */
  add(time: number): void
  /** True where other tabs and reloads are seen too. */
  readonly isShared: boolean
}

/** As many as a limit can look back on. */
const kept = 10

/**
 * Makes the log of a session's reads. It holds times and nothing else, in storage that tabs share; where that takes
 * nothing, it remembers this page's own.
 */
export function makeReadLog(key: string, storage: Storage | undefined): ReadLog {
  let own: readonly number[] = []
  const isShared =
    tryTo(() => (storage?.setItem(`${key}:try`, '1'), storage?.removeItem(`${key}:try`), !!storage)) ?? false
  const times = () => (isShared && parse(tryTo(() => storage?.getItem(key)) ?? '')) || own
  return {
    isShared,
    times,
    add(time) {
      own = [...times(), time].sort((one, other) => one - other).slice(-kept)
      if (isShared) tryTo(() => storage?.setItem(key, own.join(' ')))
    },
  }
}

function parse(text: string): readonly number[] | undefined {
  return /^\d{1,16}(?: \d{1,16})*$/.test(text) ? text.split(' ').map(Number) : undefined
}

/** Storage throws where a browser or a frame denies it. */
function tryTo<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
